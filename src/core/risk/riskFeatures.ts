import { latestEntry } from '../accountState'
import { predictedMean, predictedSpread } from '../predictedGap'
import type { RiskHistory, RiskPool } from './riskHistory'

/**
 * What a risk model looks at, on the evening of a day and from nothing that came later. Logs are natural, days are days.
 *
 * - `silence` log(1 + days since the last sale day)
 * - `orders` log sale days so far
 * - `tenure` log(1 + days since the first)
 * - `pace` the log gap expected at its rhythm (`predictedMean`)
 * - `overdue` the log silence, standardised by that rhythm
 * - `recent` log(1 + sale days within the last horizon)
 * - `change` its last log gap less the pace; 0 for one sale day
 * - `season` log(1 + sale days in the same horizon a year earlier) less what its mean rate would give; 0 in its first year
 * - `single` 1 for an account with one sale day
 * - `scatter` log of the spread of its own log gaps, shrunk to the company's
 * - `yearTime` log of the company's sale days in the same horizon a year earlier against those in the horizon before; 0 where
 *   the history does not reach back
 */
export const RISK_FEATURES = [
  'silence',
  'orders',
  'tenure',
  'pace',
  'overdue',
  'recent',
  'change',
  'season',
  'single',
  'scatter',
  'yearTime',
] as const
export type RiskFeature = (typeof RISK_FEATURES)[number]

/** The company's spread weighs as much as so many own gaps. */
const SCATTER_SHRINKAGE = 4
const YEAR = 365

/** What all accounts share on a day. */
export interface DaySetting {
  readonly on: number
  readonly horizon: number
  readonly pool: RiskPool
  readonly yearTime: number
}

/** The setting of a day (within the history): the pool of its month, and the time of year. O(1). */
export function daySetting(history: RiskHistory, on: number, horizon: number): DaySetting {
  return { on, horizon, pool: history.poolOn(on), yearTime: yearTime(history, on, horizon) }
}

/**
 * Writes a unit's features on a day into `into` from `at` on, in the order of `RISK_FEATURES`. The unit must have a sale day
 * by then, and the pool a completed gap. O(log of the unit's sale days).
 */
export function writeFeatures(
  history: RiskHistory,
  { on, horizon, pool, yearTime: season }: DaySetting,
  unit: number,
  into: Float64Array,
  at: number,
): void {
  const { start, day, logSum, squareSum } = history
  const entry = latestEntry(history, unit, on)
  const gaps = entry - start[unit]
  const orders = gaps + 1
  const silence = on - day[entry]
  const tenure = on - day[start[unit]]
  const pace = predictedMean(pool, gaps, logSum[entry])
  const squares = gaps < 2 ? 0 : Math.max(0, squareSum[entry] - (logSum[entry] * logSum[entry]) / gaps)
  into[at] = Math.log1p(silence)
  into[at + 1] = Math.log(orders)
  into[at + 2] = Math.log1p(tenure)
  into[at + 3] = pace
  into[at + 4] = (Math.log(silence + 0.5) - pace) / predictedSpread(pool, gaps)
  into[at + 5] = Math.log1p(orders - ordersBy(history, unit, on - horizon))
  into[at + 6] = gaps === 0 ? 0 : Math.log(day[entry] - day[entry - 1]) - pace
  into[at + 7] =
    tenure < YEAR ? 0 : ownSeason(history, unit, on, horizon) - Math.log1p((orders * horizon) / (tenure + 1))
  into[at + 8] = orders === 1 ? 1 : 0
  into[at + 9] =
    Math.log((squares + SCATTER_SHRINKAGE * pool.withinVariance) / (Math.max(0, gaps - 1) + SCATTER_SHRINKAGE)) / 2
  into[at + 10] = season
}

function ownSeason(history: RiskHistory, unit: number, on: number, horizon: number): number {
  const then = on - YEAR
  return Math.log1p(ordersBy(history, unit, Math.min(on, then + horizon)) - ordersBy(history, unit, then))
}

/** Sale days of a unit on or before a day. */
function ordersBy(history: RiskHistory, unit: number, on: number): number {
  const entry = latestEntry(history, unit, on)
  return entry < 0 ? 0 : entry - history.start[unit] + 1
}

function yearTime({ firstDay, salesBefore }: RiskHistory, on: number, horizon: number): number {
  const then = on - YEAR + 1 - firstDay
  if (then - horizon < 0) return 0
  const before = salesBefore[then]
  const until = salesBefore[Math.min(then + horizon, on + 1 - firstDay)]
  return Math.log((until - before + 1) / (before - salesBefore[then - horizon] + 1))
}
