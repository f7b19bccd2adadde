import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { usePreferences } from '../../state/usePreferences'
import { PLACES } from './places'
import { pressFirst } from './pressFirst'
import type { ShellLayer } from './shellLayer'

interface Shortcuts {
  /** What lies over the page; null: nothing. */
  readonly layer: ShellLayer | null
  readonly open: (layer: ShellLayer) => void
  readonly close: () => void
}

/** Milliseconds in which a place's key must follow G. */
const SEQUENCE_MS = 1200

/**
 * The keys that hold everywhere: ⌘K or Ctrl+K for the palette, always; and as single keys G then a place, `/` for the filter, `A` for the as-of day, `?` for the sheet; J and K
 * enter the list of the screen, which then moves by itself.
 */
export function useShortcuts(): Shortcuts {
  const navigate = useNavigate()
  const { singleKeys } = usePreferences()
  const [layer, setLayer] = useState<ShellLayer | null>(null)
  const goUntil = useRef(0)
  useEffect(() => {
    if (!singleKeys) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const going = event.timeStamp < goUntil.current
      goUntil.current = 0
      const place = going ? PLACES.find(({ key }) => key === event.key.toUpperCase()) : undefined
      if (place !== undefined) {
        void navigate({ to: place.to, search: (previous) => scopePart(searchOfUnknown(previous)) })
      } else if (event.key.toUpperCase() === 'G') goUntil.current = event.timeStamp + SEQUENCE_MS
      else if (event.key === '?') setLayer('keys')
      else if (event.key === '/') pressFirst('[data-slash]', '[data-shortcut="filter"]')
      else if (event.key.toUpperCase() === 'F') pressFirst('[data-shortcut="filter"]')
      else if (event.key.toUpperCase() === 'A') pressFirst('[data-shortcut="as-of"]')
      else if (['J', 'K'].includes(event.key.toUpperCase())) pressFirst('[role="grid"] tr[tabindex="0"]')
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [navigate, singleKeys])
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

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="dialog"]') !== null) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
