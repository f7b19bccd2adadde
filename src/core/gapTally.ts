import type { CompletedGaps } from './completedGaps'
import { BINS, gapBin } from './gapCurve'
import type { OpenGaps } from './OpenGaps'
import { OWN_RHYTHM_GAPS, type PredictionTable } from './predictedGap'

/** Row 0 holds the gaps for which the pool alone spoke; the others those of own rhythms, by the predicted log gap. */
export const ROWS = 65
const SHORTEST = Math.log(0.5)
const ROW_WIDTH = 0.14

/** The row of an entry after `gaps` gaps, by its predicted mean log gap. */
export function tallyRow(gaps: number, mean: number): number {
  if (gaps < OWN_RHYTHM_GAPS) return 0
  const row = 1 + Math.floor((mean - SHORTEST) / ROW_WIDTH)
  return row < 1 ? 1 : row >= ROWS ? ROWS - 1 : row
}

/** Counts at `row × BINS + bin`: gaps by row and by standardised length. */
export function emptyTally(): Float64Array {
  return new Float64Array(ROWS * BINS)
}

/**
 * Adds the gaps `from` … `to - 1` to `counts`, each standardised by what would have been predicted from its unit's gaps
 * until then. O(to − from).
 *
 * `log[d]` is the log of `d` days.
 */
export function tallyCompleted(
  counts: Float64Array,
  { gap, priorGaps, priorLogSum }: CompletedGaps,
  from: number,
  to: number,
  { base, slope, spread }: PredictionTable,
  log: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const prior = priorGaps[i]
    const mean = base[prior] + slope[prior] * priorLogSum[i]
    counts[tallyRow(prior, mean) * BINS + gapBin((log[gap[i]] - mean) / spread[prior])]++
  }
}

/**
 * Adds the gaps that were open before the day `before` at the silence they had come to, likewise. A gap of d days stands
 * for d − ½ to d + ½: one that is silent to the evening of day s is longer than s + ½. O(units + days).
 */
export function tallyOpen(
  counts: Float64Array,
  { gaps, logSum, latestDay }: OpenGaps,
  firstDay: number,
  before: number,
  { base, slope, spread }: PredictionTable,
): void {
  const logSilence = Float64Array.from({ length: before - firstDay + 1 }, (_, days) => Math.log(days - 0.5))
  for (let unit = 0; unit < gaps.length; unit++) {
    const had = gaps[unit]
    if (had < 0) continue
    const mean = base[had] + slope[had] * logSum[unit]
    counts[tallyRow(had, mean) * BINS + gapBin((logSilence[before - latestDay[unit]] - mean) / spread[had])]++
  }
}
