import type { RhythmVariance } from './GapMoments'

/** From so many completed gaps on (3 sale days) a unit's own gaps speak beside the pool; below, the pool alone. */
export const OWN_RHYTHM_GAPS = 2

/**
 * Mean of the next log gap (log days) of a unit that had `gaps` gaps with the sum of logs `logSum`, shrunk to the pool:
 * (logSum + k·μ₀) ÷ (gaps + k), where k = within ÷ between.
 */
export function predictedMean({ mean, shrinkage }: RhythmVariance, gaps: number, logSum: number): number {
  return gaps < OWN_RHYTHM_GAPS ? mean : mean + (logSum - gaps * mean) / (gaps + shrinkage)
}

/** Its standard deviation: √(within·(1 + 1/(gaps + k))), the gap's own and that of not knowing the unit's mean. */
export function predictedSpread({ withinVariance, shrinkage }: RhythmVariance, gaps: number): number {
  return Math.sqrt(withinVariance * (1 + 1 / ((gaps < OWN_RHYTHM_GAPS ? 0 : gaps) + shrinkage)))
}

/** The same for every number of gaps up to `mostGaps`, for loops over very many: mean = `base` + `slope` × log sum. */
export interface PredictionTable {
  readonly base: Float64Array
  readonly slope: Float64Array
  readonly spread: Float64Array
}

export function predictionTable(pool: RhythmVariance, mostGaps: number): PredictionTable {
  const rows = { length: mostGaps + 1 }
  const base = Float64Array.from(rows, (_, gaps) => predictedMean(pool, gaps, 0))
  return {
    base,
    slope: Float64Array.from(rows, (_, gaps) => predictedMean(pool, gaps, 1) - base[gaps]),
    spread: Float64Array.from(rows, (_, gaps) => predictedSpread(pool, gaps)),
  }
}
