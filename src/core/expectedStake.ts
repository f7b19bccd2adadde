import { predictedMean, predictedSpread } from './predictedGap'
import type { Rhythms } from './rhythm'

const YEAR = 365.25

/**
 * What is at stake with each unit (metrics 3): the value expected of the next 12 months if it goes on at its own rhythm.
 * Its mean value an order day (sales less all credits, not below 0) × the order days a year of its rhythm, by the mean of its
 * next gap under a log-normal law: exp(μ + σ²/2), from its own gaps and the pool of the as-of day's month. Ten-thousandths in the
 * ledger's basis; NaN without a sale, where a value is not known, and where no gap was known yet.
 *
 * `clv` as of `historicalClv`; `rhythms` of the rule `own`. O(sale days).
 */
export function expectedStake(clv: Float64Array, { start, day, pools }: Rhythms): Float64Array {
  const pool = pools.at(-1)
  return clv.map((value, unit) => {
    const entry = start[unit + 1] - 1
    if (entry < start[unit] || pool === undefined) return NaN
    let logSum = 0
    for (let i = start[unit] + 1; i <= entry; i++) logSum += Math.log(day[i] - day[i - 1])
    const gaps = entry - start[unit]
    const meanGap = Math.exp(predictedMean(pool, gaps, logSum) + predictedSpread(pool, gaps) ** 2 / 2)
    return (Math.max(0, value) / (gaps + 1)) * (YEAR / Math.max(1, meanGap))
  })
}

/** What a call can save of a stake at most: the part of it that was not at risk at the account's median silence. */
export function expectedLoss(stake: number, risk: number, before: number): number {
  return stake * Math.max(0, risk - before)
}
