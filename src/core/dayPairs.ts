/** Pairs of days of units, as the beginning and the end of a stretch of time, in the order of their first days. */
export interface DayPairs {
  readonly unit: Uint32Array
  readonly second: Uint16Array
  /** The pairs before `start[0]` began before all days; those of the day `firstDay + i` are from `start[i]` to the next entry. */
  readonly firstDay: number
  readonly start: Uint32Array
}

/** A second day that has not come. */
export const NEVER = 65_535

/** Sorts pairs by their first days. A first day below 0 lies before all days, a second one has not come. O(pairs + days). */
export function dayPairs(unit: Uint32Array, first: Int32Array, second: Int32Array): DayPairs {
  let firstDay = Infinity
  let lastDay = 0
  for (const day of first) {
    if (day < 0) continue
    firstDay = Math.min(firstDay, day)
    lastDay = Math.max(lastDay, day)
  }
  firstDay = Math.min(firstDay, lastDay)
  /** Days from 1 on; 0 for before all days. */
  const placeOf = (day: number) => (day < 0 ? 0 : day - firstDay + 1)
  const start = new Uint32Array(lastDay - firstDay + 3)
  for (const day of first) start[placeOf(day) + 1]++
  for (let day = 1; day < start.length; day++) start[day] += start[day - 1]
  const next = start.slice()
  const sorted = { unit: new Uint32Array(unit.length), second: new Uint16Array(unit.length) }
  for (let i = 0; i < first.length; i++) {
    const at = next[placeOf(first[i])]++
    sorted.unit[at] = unit[i]
    sorted.second[at] = second[i] & NEVER
  }
  return { ...sorted, firstDay, start: start.subarray(1) }
}
