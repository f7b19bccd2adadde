import { frequencyValueCorrelation } from '../core/clv/frequencyValueCorrelation'
import { repeatSpending } from '../core/clv/repeatSpending'
import { windowPurchases } from '../core/clv/windowPurchases'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import { type ForecastFrame } from './forecastInput'

/** What is to be known of the history behind a forecast, over all units whoever is looked at. */
export interface HistoryNotes {
  /** Units with a purchase, and those of them with exactly one. */
  readonly buyers: number
  readonly boughtOnce: number
  /** Units whose repeat purchases had no value above 0: out of the model of values. */
  readonly notPositive: number
  readonly mergedOrders: number
  readonly zeroOrders: number
  readonly correlation: number
}

/** The notes on the scope's history. */
export function historyNotes(
  analysis: Analysis,
  scope: Scope,
  { days, zeroOrders, holdout, asOfDay }: ForecastFrame,
): HistoryNotes {
  const { unit, mean, boughtOnce, notPositive } = repeatSpending(analysis.ledger(scope), days, asOfDay)
  const x = windowPurchases(days, { from: 0, to: holdout.to }).map((purchases) => purchases - 1)
  const values = new Float64Array(x.length).fill(Number.NaN)
  unit.forEach((one, at) => (values[one] = mean[at]!))
  return {
    buyers: x.reduce((count, one) => count + Number(one >= 0), 0),
    boughtOnce,
    notPositive,
    mergedOrders: days.mergedOrders,
    zeroOrders,
    correlation: frequencyValueCorrelation(x, values),
  }
}
