import type { AccountMask } from './accountMask'
import type { StretchRows } from './stretchDays'

/** Of the rows before a day: how many have their other day before another. */
export type StretchCount = (day: number) => (other: number) => number

/** Days whose counts are kept: more than a screen asks for. */
const MOST_KEPT = 256

/**
 * Counts the rows of the masked units (`unit` by row) once, so that any window is soon answered.
 *
 * The rows are cut into bins of as many as there are other days; a table, thereby no longer than the rows, holds what was
 * counted up to each bin by other day. For a day the rest of its bin is added, and what came of it is kept for a while.
 * O(rows + days), and O(days) for each day that is not kept.
 */
export function stretchCounts(rows: StretchRows, unit: Uint32Array, mask: AccountMask): StretchCount {
  const { firstDay, start, row, before } = rows
  const least = before.reduce((first, day) => (day === 0 ? first : Math.min(first, day)), LATEST_DAY)
  /** A column for no other day (0), then one a day. */
  const width = Math.max(0, before.reduce((last, day) => Math.max(last, day), least) - least) + 2
  const table = new Uint32Array((Math.floor(row.length / width) + 1) * width)
  const add = (counts: Uint32Array, from: number, to: number) => {
    for (let at = from; at < to; at++) {
      counts[Math.max(0, before[at] - least + 1)] += mask === null ? 1 : mask[unit[row[at]]]
    }
  }
  for (let at = width; at < table.length; at += width) {
    table.copyWithin(at, at - width, at)
    add(table.subarray(at, at + width), at - width, at)
  }
  const countedBefore = (day: number) => {
    const end = start[Math.max(0, Math.min(day - firstDay, start.length - 1))]
    const bin = end - (end % width)
    const counts = table.slice(bin, bin + width)
    add(counts, bin, end)
    for (let column = 1; column < width; column++) counts[column] += counts[column - 1]
    return counts
  }
  const kept = new Map<number, Uint32Array>()
  return (day) => {
    const counts = kept.get(day) ?? countedBefore(day)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(day, counts)
    return (other) => (other <= 0 ? 0 : counts[Math.max(0, Math.min(other - least, width - 1))])
  }
}

/** Days are held in 16 bits. */
const LATEST_DAY = 65_535
