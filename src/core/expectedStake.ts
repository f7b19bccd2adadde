import { predictedMean, predictedSpread } from './predictedGap'
import type { Rhythms } from './rhythm'

const YEAR = 365.25

/**
 * What is at stake with each unit (metrics 3): the value expected of the next 12 months if it goes on at its own rhythm.
 * Its mean value an order day (sales less all credits, not below 0) × the order days a year of its rhythm, by the mean of its
 * next gap under a log-normal law: exp(μ + σ²/2) of its pool and its own gaps on its last sale day. Ten-thousandths in the
 * ledger's basis; NaN without a sale, where a value is not known, and where no gap was known yet.
 *
 * `clv` as of `historicalClv`; `rhythms` of the rule `own`. O(sale days).
 */
export function expectedStake(clv: Float64Array, { start, day, pool, pools }: Rhythms): Float64Array {
  return clv.map((value, unit) => {
    const entry = start[unit + 1] - 1
    if (entry < start[unit] || pools.length === 0) return NaN
    const its = pools[pool[entry]]
    let logSum = 0
    for (let i = start[unit] + 1; i <= entry; i++) logSum += Math.log(day[i] - day[i - 1])
    const gaps = entry - start[unit]
    const meanGap = Math.exp(predictedMean(its, gaps, logSum) + predictedSpread(its, gaps) ** 2 / 2)
    return (Math.max(0, value) / (gaps + 1)) * (YEAR / Math.max(1, meanGap))
  })
}

/** What a call can save of a stake at most: the part of it that was not at risk at the account's median silence. */
export function expectedLoss(stake: number, risk: number, before: number): number {
  return stake * Math.max(0, risk - before)
}
