import { purchaseHistory } from '../core/clv/purchaseHistory'
import type { UnitExpectation } from '../core/clv/cohortExpectation'
import type { Analysis } from './Analysis'
import type { ForecastFrame } from './forecastInput'
import type { ForecastFit } from './models/forecastSteps'

/** By which days purchases are expected: of every history the same, or days of its own by the day of its first purchase. */
export type ExpectedDays = Float64Array | ((firstDay: number) => number)

/** Purchases expected of each row of the present histories by some days ahead, by the fitted model; kept with the data. Shared: read only. */
export function expectedPurchases(
  analysis: Analysis,
  frame: ForecastFrame,
  fit: ForecastFit,
  { name, days }: { readonly name: string; readonly days: ExpectedDays },
  signal: AbortSignal,
): Promise<Float64Array> {
  const { name: model, phases, parameters } = fit.presentFit
  const makeAsk = () => {
    const { x, tx, T } = purchaseHistory(frame.days, frame.asOfDay).rows
    const perRow = typeof days === 'function'
    const ahead = perRow ? T.map((age) => days(frame.asOfDay - age)) : days.slice()
    return { fit: { name: model, phases, parameters: parameters.slice() }, rows: { x, tx, T }, days: ahead, perRow }
  }
  return analysis.model('expected', `${name} ${frame.key}`, makeAsk, signal)
}

/** What a sum over some units needs of the forecast. */
export function unitExpectation({ present, presentFit }: ForecastFit): UnitExpectation {
  const [p, q, gamma] = present.spending.parameters as unknown as [number, number, number]
  const unknown = (size: number) => new Float64Array(size * size).fill(Number.NaN)
  const { rowOf, x, repeatValue, rows, spending } = present
  return {
    rowOf,
    x,
    repeatValue,
    rows,
    spend: { p, q, gamma },
    doubt: {
      orders: presentFit.covariance ?? unknown(presentFit.parameters.length),
      spend: spending.covariance ?? unknown(3),
    },
  }
}
