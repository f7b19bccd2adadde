import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

/** A place in a walked table. Heads may have row or column −1. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridWalk {
  /** The one place that Tab stops at: where the focus is or was last. */
  readonly at: GridPlace
  /** Whether the focus is inside. */
  readonly focused: boolean
  /** To be spread on the table. */
  readonly table: {
    readonly ref: RefObject<HTMLTableElement | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/**
 * Makes a table one stop of the Tab key, walked by arrows, Home and End (with Ctrl: of the whole table). What can be
 * walked to carries `gridStop(…)`; places without one are passed over. Where the last place is no longer there
 * (`exists`), Tab stops at the first. `onLeave` is told when the focus goes elsewhere.
 */
export function useGridWalk(
  first: GridPlace,
  exists: (place: GridPlace) => boolean = always,
  onLeave: () => void = nothing,
): GridWalk {
  const ref = useRef<HTMLTableElement>(null)
  const [last, setLast] = useState(first)
  const [focused, setFocused] = useState(false)
  const at = exists(last) ? last : first
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const stops = stopsIn(ref.current)
    const here = stops.find(({ element }) => element === event.target)
    if (here === undefined || event.altKey || event.metaKey) return
    const next = nextStop(stops, here.place, event.key, event.ctrlKey)
    if (next === undefined) return
    event.preventDefault()
    next.element.focus()
  }, [])
  const onFocus = useCallback((event: FocusEvent) => {
    const place = event.target instanceof HTMLElement ? placeOf(event.target) : null
    if (place === null) return
    setLast((was) => (isSame(was, place) ? was : place))
    setFocused(true)
  }, [])
  const onBlur = useCallback(
    (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && ref.current?.contains(event.relatedTarget) === true) return
      setFocused(false)
      onLeave()
    },
    [onLeave],
  )
  return { at, focused, table: { ref, onKeyDown, onFocus, onBlur } }
}

/** What a cell, head or button of a walked table carries; `current` is whether Tab stops there. */
export function gridStop(row: number, column: number, current: boolean) {
  return { tabIndex: current ? 0 : -1, 'data-stop': `${row} ${column}` } as const
}

interface Stop {
  readonly place: GridPlace
  readonly element: HTMLElement
}

function nextStop(stops: readonly Stop[], from: GridPlace, key: string, whole: boolean): Stop | undefined {
  const inRow = stops.filter(({ place }) => place.row === from.row)
  const inColumn = stops.filter(({ place }) => place.column === from.column)
  switch (key) {
    case 'ArrowRight':
      return inRow.find(({ place }) => place.column > from.column)
    case 'ArrowLeft':
      return inRow.findLast(({ place }) => place.column < from.column)
    case 'ArrowDown':
      return inColumn.find(({ place }) => place.row > from.row)
    case 'ArrowUp':
      return inColumn.findLast(({ place }) => place.row < from.row)
    case 'Home':
      return whole ? stops[0] : inRow[0]
    case 'End':
      return whole ? stops.at(-1) : inRow.at(-1)
    default:
      return undefined
  }
}

/** Row by row, each from left to right. */
function stopsIn(table: HTMLTableElement | null): readonly Stop[] {
  const stops: Stop[] = []
  for (const element of table?.querySelectorAll<HTMLElement>('[data-stop]') ?? []) {
    const place = placeOf(element)
    if (place !== null) stops.push({ place, element })
  }
  return stops.toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
}

function placeOf(element: HTMLElement): GridPlace | null {
  const [row, column] = (element.dataset['stop'] ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

const always = () => true
const nothing = () => {}

const isSame = (a: GridPlace, b: GridPlace) => a.row === b.row && a.column === b.column
