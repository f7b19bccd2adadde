import type { AccountMask } from './accountMask'
import { type DayPairs, NEVER } from './dayPairs'

/** Of the pairs whose first day is before `first`: how many have their second before a day; before Infinity are all of them. */
export type PairCount = (first: number) => (second: number) => number

/** First days whose counts are kept: more than a screen asks for. */
const MOST_KEPT = 256

/**
 * Counts the pairs of the masked units once, so that any two days are soon answered.
 *
 * The list is cut into bins of as many pairs as there are days; a table, thereby no longer than the list, holds what was
 * counted up to each bin by second day. For a first day the rest of its bin is added,
 * and what came of it is kept for a while. O(pairs + days), and O(days) for each first day that is not kept.
 */
export function pairCounts({ unit, second, firstDay, start }: DayPairs, mask: AccountMask): PairCount {
  const least = second.reduce((one, day) => Math.min(one, day), NEVER)
  const days = second.reduce((most, day) => (day === NEVER ? most : Math.max(most, day)), least) - least + 1
  /** A column a day, and one for what has not come. */
  const width = days + 1
  const table = new Uint32Array((Math.floor(unit.length / width) + 1) * width)
  const add = (row: Uint32Array, from: number, to: number) => {
    for (let i = from; i < to; i++) row[Math.min(second[i] - least, days)] += mask === null ? 1 : mask[unit[i]]
  }
  for (let at = width; at < table.length; at += width) {
    table.copyWithin(at, at - width, at)
    add(table.subarray(at, at + width), at - width, at)
  }
  const countedBefore = (first: number) => {
    const end = start[Math.max(0, Math.min(first - firstDay, start.length - 1))]
    const bin = end - (end % width)
    const row = table.slice(bin, bin + width)
    add(row, bin, end)
    for (let column = 1; column < width; column++) row[column] += row[column - 1]
    return row
  }
  const kept = new Map<number, Uint32Array>()
  return (first) => {
    const row = kept.get(first) ?? countedBefore(first)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(first, row)
    return (before) => {
      const column = before === Infinity ? days : Math.min(before - least, days) - 1
      return column < 0 ? 0 : row[column]
    }
  }
}
