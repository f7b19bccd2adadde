import type { DayWindow } from './dayWindow'
import type { OpenStretches } from './openStretches'

/** Rows of stretches in the order of a day of theirs; those of the day `firstDay + i` are `row[start[i]] … row[start[i + 1] - 1]`. */
export interface StretchRows {
  readonly firstDay: number
  readonly start: Uint32Array
  readonly row: Uint32Array
  /** Another day of each: of a crossing, that on which the stretch began; of a return, that of the return before, or 0. */
  readonly before: Uint16Array
}

/** The days of stretches in their order, so that a window touches only what happened in it. */
export interface StretchDays {
  /** The stretches by the day on which the unit crossed into churned; without those in which it had not. */
  readonly crossings: StretchRows
  /** The stretches that began with a reactivation, by that day. */
  readonly returns: StretchRows
}

/** Sorts the days of stretches by counting how many each has. O(stretches + days). */
export function stretchDays({ unit, from, crossed }: OpenStretches): StretchDays {
  const isReturn = (row: number) => row > 0 && unit[row - 1] === unit[row]
  return {
    crossings: inOrder(crossed, (row) => from[row]),
    returns: inOrder(
      from.map((day, row) => (isReturn(row) ? day : -1)),
      (row) => (isReturn(row - 1) ? from[row - 1] : 0),
    ),
  }
}

/** The places of the rows of a window, which may reach outside of the history: from the first up to the second. */
export function placesIn({ firstDay, start }: StretchRows, { from, to }: DayWindow): readonly [number, number] {
  const at = (day: number) => start[Math.max(0, Math.min(day - firstDay, start.length - 1))]
  return [at(from), at(to)]
}

/** Rows by a day of theirs; -1: a row is left out. */
function inOrder(days: Int32Array, before: (row: number) => number): StretchRows {
  const firstDay = days.reduce((first, day) => (day === -1 ? first : Math.min(first, day)), LATEST_DAY)
  const lastDay = days.reduce((last, day) => Math.max(last, day), firstDay)
  const start = new Uint32Array(lastDay - firstDay + 2)
  for (const day of days) if (day !== -1) start[day - firstDay + 1]++
  for (let i = 1; i < start.length; i++) start[i] += start[i - 1]
  const next = start.slice()
  const row = new Uint32Array(start[start.length - 1])
  for (let one = 0; one < days.length; one++) if (days[one] !== -1) row[next[days[one] - firstDay]++] = one
  // `from` with a function would take ten times as long.
  const others = new Uint16Array(row.length)
  for (let at = 0; at < row.length; at++) others[at] = before(row[at])
  return { firstDay, start, row, before: others }
}

/** Days are held in 16 bits. */
const LATEST_DAY = 65_535
