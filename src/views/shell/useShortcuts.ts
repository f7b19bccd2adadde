import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { usePreferences } from '../../state/usePreferences'
import { PLACES } from './places'
import type { ShellLayer } from './shellLayer'
import { pressSingleKey } from './pressSingleKey'
import { useGoTo } from './useGoTo'

interface Shortcuts {
  /** What lies over the page; null: nothing. */
  readonly layer: ShellLayer | null
  readonly open: (layer: ShellLayer) => void
  readonly close: () => void
}

/** Milliseconds in which a place's key must follow G. */
const SEQUENCE_MS = 1200

/**
 * The keys that hold everywhere: ⌘K or Ctrl+K for the palette, always; G then a place, and those of `pressSingleKey`, while
 * single keys are on.
 */
export function useShortcuts(stepPeriod: (step: -1 | 1) => void): Shortcuts {
  const goTo = useGoTo()
  const { singleKeys } = usePreferences()
  const [layer, setLayer] = useState<ShellLayer | null>(null)
  const goUntil = useRef(0)
  const onSingleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isModified(event) || isTyping(event.target)) return
    const going = event.timeStamp < goUntil.current
    goUntil.current = 0
    const place = going ? PLACES.find(({ key }) => key === event.key.toUpperCase()) : undefined
    if (place !== undefined) {
      goTo(place.to)
    } else if (event.key.toUpperCase() === 'G') goUntil.current = event.timeStamp + SEQUENCE_MS
    else if (!pressSingleKey(event.key, { open: setLayer, stepPeriod })) return
    event.preventDefault()
  })
  useEffect(() => {
    if (!singleKeys) return
    const onKeyDown = (event: KeyboardEvent) => onSingleKey(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setLayer((now) => (now === 'palette' ? null : 'palette'))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return { layer, open: setLayer, close: () => setLayer(null) }
}

/** Many keyboards write brackets with Alt or AltGr, which some systems report as Ctrl with Alt. */
function isModified({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const writesBracket = altKey && (key === '[' || key === ']')
  return metaKey || (!writesBracket && (altKey || ctrlKey))
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="dialog"]') !== null) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
