import { monthTable } from '../calendar'
import type { GapPool } from '../gapPool'

/** What risk needs to know of the gaps before a month. */
export type RiskPool = Pick<GapPool, 'completedGaps' | 'mean' | 'withinVariance' | 'betweenVariance' | 'shrinkage'>

/** The part of the rhythms (rule `own`) that risk reads. */
export interface RiskSales {
  readonly firstDay: number
  readonly asOfDay: number
  readonly start: Uint32Array
  readonly day: Uint16Array
  /** One a civil month, from the first day's to the as-of day's. */
  readonly pools: readonly RiskPool[]
}

/** A company's sale days as risk reads them: what was known on any of its days, without a second pass. */
export interface RiskHistory {
  readonly unitCount: number
  readonly firstDay: number
  readonly asOfDay: number
  /** Unit `u` owns the sale days `day[start[u]] … day[start[u+1]-1]`, ascending. */
  readonly start: Uint32Array
  readonly day: Uint16Array
  /** Σ log gap and Σ (log gap)² of the unit's gaps up to each of its sale days. */
  readonly logSum: Float64Array
  readonly squareSum: Float64Array
  /** Sale days of all units before each day, from the first day to the day after the as-of day. */
  readonly salesBefore: Float64Array
  /** The pool of a day's month, drawn from what was known before the first of it. */
  readonly poolOn: (day: number) => RiskPool
}

/** Lays it out. O(sale days + days). */
export function riskHistory({ start, day, firstDay, asOfDay, pools }: RiskSales): RiskHistory {
  const unitCount = start.length - 1
  const logSum = new Float64Array(day.length)
  const squareSum = new Float64Array(day.length)
  const salesBefore = new Float64Array(asOfDay - firstDay + 2)
  for (let unit = 0; unit < unitCount; unit++) {
    for (let entry = start[unit]; entry < start[unit + 1]; entry++) {
      salesBefore[day[entry] - firstDay + 1]++
      if (entry === start[unit]) continue
      const log = Math.log(day[entry] - day[entry - 1])
      logSum[entry] = logSum[entry - 1] + log
      squareSum[entry] = squareSum[entry - 1] + log * log
    }
  }
  for (let i = 1; i < salesBefore.length; i++) salesBefore[i] += salesBefore[i - 1]
  const months = monthTable(firstDay, asOfDay)
  const poolOn = (on: number) => pools[months[on - firstDay] - months[0]]
  return { unitCount, firstDay, asOfDay, start, day, logSum, squareSum, salesBefore, poolOn }
}
