import type { SaleDays } from './saleDays'

/**
 * Every gap between two consecutive sale days of a unit, in the order of the days on which the gaps ended, then by
 * unit: what was known before any day is a prefix.
 */
export interface CompletedGaps {
  /** Days, at least 1. */
  readonly gap: Uint16Array
  /** Gaps of the same unit before this one, and the sum of their logs (log days). */
  readonly priorGaps: Uint16Array
  readonly priorLogSum: Float64Array
  /** The most gaps that any unit has. */
  readonly mostGaps: number
  /** Gaps that ended before the day `firstDay + i`, for every day up to the day after the as-of day. */
  readonly endedBefore: Uint32Array
}

/** Sorts the gaps by the day on which they ended, by counting. O(sale days + days). */
export function completedGaps(
  { unitCount, firstDay, asOfDay, start, day }: SaleDays,
  log: Float64Array,
): CompletedGaps {
  const endedBefore = endsBefore({ unitCount, firstDay, asOfDay, start, day })
  const count = endedBefore[endedBefore.length - 1]
  const gap = new Uint16Array(count)
  const priorGaps = new Uint16Array(count)
  const priorLogSum = new Float64Array(count)
  const next = endedBefore.slice()
  let mostGaps = 0
  for (let unit = 0; unit < unitCount; unit++) {
    let logSum = 0
    mostGaps = Math.max(mostGaps, start[unit + 1] - start[unit] - 1)
    for (let entry = start[unit] + 1; entry < start[unit + 1]; entry++) {
      const place = next[day[entry] - firstDay]++
      const days = day[entry] - day[entry - 1]
      gap[place] = days
      priorGaps[place] = entry - start[unit] - 1
      priorLogSum[place] = logSum
      logSum += log[days]
    }
  }
  return { gap, priorGaps, priorLogSum, mostGaps, endedBefore }
}

function endsBefore({ unitCount, firstDay, asOfDay, start, day }: SaleDays): Uint32Array {
  const before = new Uint32Array(asOfDay - firstDay + 2)
  for (let unit = 0; unit < unitCount; unit++) {
    for (let entry = start[unit] + 1; entry < start[unit + 1]; entry++) before[day[entry] - firstDay + 1]++
  }
  for (let i = 1; i < before.length; i++) before[i] += before[i - 1]
  return before
}
