import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { usePreferences } from '../../state/usePreferences'
import { PLACES } from './places'

interface Shortcuts {
  readonly sheetOpened: boolean
  readonly closeSheet: () => void
}

/** Milliseconds in which a place's key must follow G. */
const SEQUENCE_MS = 1200

/**
 * The keys that hold everywhere: G then a place, `/` for the filter, `A` for the as-of day, `?` for the sheet; J and K
 * enter the list of the screen, which then moves by itself.
 */
export function useShortcuts(): Shortcuts {
  const navigate = useNavigate()
  const { singleKeys } = usePreferences()
  const [sheetOpened, setSheetOpened] = useState(false)
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
      else if (event.key === '?') setSheetOpened(true)
      else if (event.key === '/') press('[data-slash]', '[data-shortcut="filter"]')
      else if (event.key.toUpperCase() === 'F') press('[data-shortcut="filter"]')
      else if (event.key.toUpperCase() === 'A') press('[data-shortcut="as-of"]')
      else if (['J', 'K'].includes(event.key.toUpperCase())) press('[role="grid"] tr[tabindex="0"]')
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [navigate, singleKeys])
  return { sheetOpened, closeSheet: () => setSheetOpened(false) }
}

/** Focuses the first of the elements that is there: a field is ready to type in, a menu opens. */
function press(...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) continue
    element.focus()
    if (element instanceof HTMLButtonElement) element.click()
    return
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="dialog"]') !== null) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
