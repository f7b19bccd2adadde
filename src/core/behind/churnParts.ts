import type { DayWindow } from '../dayWindow'
import type { Rhythms } from '../rhythm'

/** How often each unit was open on the eve of one of some windows, and how often it crossed into churned in such a window. */
export interface ChurnParts {
  readonly openAtStart: Uint16Array
  readonly churned: Uint16Array
}

/** Logo churn unit by unit: what `logoChurn` counts over all of them. O(stretches × windows). */
export function churnParts({ stretches, start }: Rhythms, windows: readonly DayWindow[]): ChurnParts {
  const openAtStart = new Uint16Array(start.length - 1)
  const churned = new Uint16Array(start.length - 1)
  const { unit, from: began, crossed } = stretches
  for (let i = 0; i < unit.length; i++) {
    for (const { from, to } of windows) {
      if (began[i] >= from || (crossed[i] !== -1 && crossed[i] < from)) continue
      openAtStart[unit[i]]++
      if (crossed[i] !== -1 && crossed[i] < to) churned[unit[i]]++
    }
  }
  return { openAtStart, churned }
}

/** 1 for every unit that is open (has bought and is not churned) at the end of a day. O(stretches). */
export function openOn({ stretches, start }: Rhythms, day: number): Uint8Array {
  const open = new Uint8Array(start.length - 1)
  const { unit, from: began, crossed } = stretches
  for (let i = 0; i < unit.length; i++) {
    if (began[i] <= day && (crossed[i] === -1 || crossed[i] > day)) open[unit[i]] = 1
  }
  return open
}
