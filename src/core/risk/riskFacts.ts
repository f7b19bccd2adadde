import { latestEntry } from '../accountState'
import { predictedMean } from '../predictedGap'
import type { RiskHistory } from './riskHistory'

/** The plain facts behind the parts, for words. Days and counts of sale days. */
export interface RiskFacts {
  readonly silence: number
  readonly usualGap: number
  readonly orders: number
  readonly tenure: number
  readonly recent: number
  readonly lastGap: number | null
  /** Sale days in the same horizon a year earlier; null in its first year. */
  readonly yearEarlier: number | null
}

/** The facts of a unit on a day; it must have a sale by then. */
export function riskFacts(history: RiskHistory, unit: number, on: number, horizon: number): RiskFacts {
  const { start, day, logSum } = history
  const entry = latestEntry(history, unit, on)
  const gaps = entry - start[unit]
  const days = day.subarray(start[unit], entry + 1)
  const within = (from: number, to: number) => days.filter((its) => its > from && its <= to).length
  const tenure = on - day[start[unit]]
  return {
    silence: on - day[entry],
    usualGap: Math.exp(predictedMean(history.poolOn(on), gaps, logSum[entry])),
    orders: gaps + 1,
    tenure,
    recent: within(on - horizon, on),
    lastGap: gaps === 0 ? null : day[entry] - day[entry - 1],
    yearEarlier: tenure < 365 ? null : within(on - 365, on - 365 + horizon),
  }
}
