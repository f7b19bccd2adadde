import { curveShare } from './gapCurve'
import { tallyRow } from './gapTally'
import { predictedMean, predictedSpread } from './predictedGap'
import { poolOf, type Rhythms } from './rhythm'

/**
 * Share (0–1) of the gaps expected at the rhythm of entry `entry` that are not longer than `silence` days; NaN where the
 * thresholds of that entry are not points of a gap distribution (fixed days, multiples of a mean).
 *
 * The estimate is that of the sale day. O(the unit's sale days).
 */
export function silencePercentile(rhythms: Rhythms, entry: number, silence: number): number {
  const pool = poolOf(rhythms, entry)
  if (pool === undefined || pool.curves.length === 0) return NaN
  const { start, day } = rhythms
  const first = start[unitOf(start, entry)]
  let logSum = 0
  for (let i = first + 1; i <= entry; i++) logSum += Math.log(day[i] - day[i - 1])
  const gaps = entry - first
  const mean = predictedMean(pool, gaps, logSum)
  const curve = pool.curves[pool.classOfRow[tallyRow(gaps, mean)]]
  return curveShare(curve, (Math.log(silence + 0.5) - mean) / predictedSpread(pool, gaps))
}

/** The unit that owns an entry: the last whose first entry is not beyond it. */
function unitOf(start: Uint32Array, entry: number): number {
  let low = 0
  let high = start.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (start[middle] <= entry) low = middle
    else high = middle
  }
  return low
}
