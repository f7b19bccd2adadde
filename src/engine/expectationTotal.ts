import { type ForecastTotal, forecastTotal } from '../core/clv/forecastTotal'
import type { AccountMask } from '../core/accountMask'
import type { FittedModel } from './models/FittedModel'
import type { Expectation } from './models/forecastSteps'

/** The total of an expectation over the chosen units. */
export function expectationTotal(
  { rowOf, rows, spending, units }: Expectation,
  fit: FittedModel,
  mask: AccountMask,
): ForecastTotal {
  const unknown = (size: number) => new Float64Array(size * size).fill(Number.NaN)
  return forecastTotal(rowOf, rows, units, mask, {
    orders: fit.covariance ?? unknown(fit.parameters.length),
    spend: spending.covariance ?? unknown(3),
  })
}
