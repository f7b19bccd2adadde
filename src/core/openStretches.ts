import type { SaleDays } from './saleDays'
import type { Thresholds } from './thresholds'

/**
 * The stretches of time in which units were open (not churned), by unit, then by time. A unit's first stretch begins with
 * its first sale day, each further one with a reactivation: the sale after which it was no longer churned.
 */
export interface OpenStretches {
  readonly unit: Uint32Array
  /** The first day of the stretch: that of a sale. */
  readonly from: Int32Array
  /** The day on which the unit crossed into churned; -1 when it had not by the as-of day. */
  readonly crossed: Int32Array
  /** The entry under whose threshold it crossed: its last sale day in the stretch. */
  readonly lastEntry: Uint32Array
}

/** Cuts each unit's sale days where it crossed into churned before the next. O(entries). */
export function openStretches({
  start,
  day,
  asOfDay,
  churnAfter,
}: Pick<SaleDays, 'start' | 'day' | 'asOfDay'> & Pick<Thresholds, 'churnAfter'>): OpenStretches {
  const unit = new Uint32Array(day.length)
  const from = new Int32Array(day.length)
  const crossed = new Int32Array(day.length)
  const lastEntry = new Uint32Array(day.length)
  let count = 0
  for (let one = 0; one < start.length - 1; one++) {
    let first = start[one]
    for (let entry = first; entry < start[one + 1]; entry++) {
      const isLast = entry + 1 === start[one + 1]
      const crossing = day[entry] + churnAfter[entry]
      const hasCrossed = crossing < (isLast ? asOfDay + 1 : day[entry + 1])
      if (!hasCrossed && !isLast) continue
      unit[count] = one
      from[count] = day[first]
      crossed[count] = hasCrossed ? crossing : -1
      lastEntry[count++] = entry
      first = entry + 1
    }
  }
  return {
    unit: unit.slice(0, count),
    from: from.slice(0, count),
    crossed: crossed.slice(0, count),
    lastEntry: lastEntry.slice(0, count),
  }
}

/** The day on which each unit first crossed into churned; -1 for a unit that had not by the as-of day. O(stretches). */
export function firstCrossings({
  start,
  stretches: { unit, crossed },
}: {
  readonly start: Uint32Array
  readonly stretches: OpenStretches
}): Int32Array {
  const first = new Int32Array(start.length - 1).fill(-1)
  for (let i = unit.length - 1; i >= 0; i--) first[unit[i]] = crossed[i]
  return first
}
