import { latestEntry } from '../accountState'
import { predictedMean } from '../predictedGap'
import type { RiskHistory } from './riskHistory'

/**
 * The day on which each unit's present silence was the one it has in the middle of an ordinary wait: half its usual gap after its
 * last sale day; the as-of day where it has not come to that. Every unit must have a sale. `earliest` is the first day on which
 * risk can be told. O(units).
 */
export function medianSilenceDays(history: RiskHistory, units: Uint32Array, earliest: number): Uint16Array {
  const { asOfDay, start, day, logSum } = history
  const pool = history.poolOn(asOfDay)
  return Uint16Array.from(units, (unit) => {
    const entry = latestEntry(history, unit, asOfDay)
    const usual = Math.exp(predictedMean(pool, entry - start[unit], logSum[entry]))
    return Math.min(asOfDay, Math.max(earliest, day[entry] + Math.round(usual / 2)))
  })
}
