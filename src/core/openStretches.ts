import type { Rhythms } from './rhythm'

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
export function openStretches({ start, day, churnAfter, asOfDay }: Rhythms): OpenStretches {
  const unit: number[] = []
  const from: number[] = []
  const crossed: number[] = []
  const lastEntry: number[] = []
  for (let one = 0; one < start.length - 1; one++) {
    let first = start[one]
    for (let entry = first; entry < start[one + 1]; entry++) {
      const isLast = entry + 1 === start[one + 1]
      const crossing = day[entry] + churnAfter[entry]
      const hasCrossed = crossing < (isLast ? asOfDay + 1 : day[entry + 1])
      if (!hasCrossed && !isLast) continue
      unit.push(one)
      from.push(day[first])
      crossed.push(hasCrossed ? crossing : -1)
      lastEntry.push(entry)
      first = entry + 1
    }
  }
  return {
    unit: Uint32Array.from(unit),
    from: Int32Array.from(from),
    crossed: Int32Array.from(crossed),
    lastEntry: Uint32Array.from(lastEntry),
  }
}

/** The day on which each unit first crossed into churned; -1 for a unit that had not by the as-of day. O(entries). */
export function firstCrossings(rhythms: Rhythms): Int32Array {
  const { unit, crossed } = openStretches(rhythms)
  const first = new Int32Array(rhythms.start.length - 1).fill(-1)
  for (let i = unit.length - 1; i >= 0; i--) first[unit[i]] = crossed[i]
  return first
}
