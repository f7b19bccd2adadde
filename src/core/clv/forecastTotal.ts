import type { AccountMask } from '../accountMask'
import type { AccountForecasts } from './accountForecasts'
import { type ForecastSum, forecastSum } from './forecastSum'
import { quadraticForm } from './quadraticForm'
import { FORECAST_STEPS, type RowForecast } from './rowForecast'

/** What is expected of some accounts together. */
export interface ForecastTotal {
  readonly accounts: number
  /** Σ P(active). */
  readonly active: number
  readonly orders: ForecastSum
  readonly clv: ForecastSum
  /** Predicted CLV without an end. */
  readonly forever: number
  /** CLV expected by the end of each step of the horizon. */
  readonly steps: readonly ForecastSum[]
}

/** How sure the parameters are: covariances of their logs (of q that of q − 1), row by row; NaN throughout where unknown. */
export interface ParameterDoubt {
  readonly orders: Float64Array
  readonly spend: Float64Array
}

/**
 * The sum over the chosen units. Two doubts add up in its interval: what the accounts will do even if the parameters were
 * known (independent of each other), and the parameters, which err for all accounts alike (first-order propagation).
 * The doubt about a step is the horizon's in proportion: variances of the accounts with the value, of parameters with its
 * square. O(units · parameters).
 */
export function forecastTotal(
  rowOf: Int32Array,
  rows: RowForecast,
  units: AccountForecasts,
  mask: AccountMask,
  doubt: ParameterDoubt,
): ForecastTotal {
  const size = rows.slopes.length / Math.max(1, rows.pActive.length)
  const orderSlopes = new Float64Array(size)
  const clvSlopes = new Float64Array(size)
  const spendSlopes = new Float64Array(3)
  const steps = new Float64Array(FORECAST_STEPS)
  let [accounts, active, orders, orderVariance, clv, variance, forever] = [0, 0, 0, 0, 0, 0, 0]
  for (let unit = 0; unit < rowOf.length; unit++) {
    const row = rowOf[unit]
    if (row < 0 || (mask !== null && mask[unit] === 0)) continue
    const within = rows.expected[(row + 1) * FORECAST_STEPS - 1]
    accounts++
    active += rows.pActive[row]
    orders += within
    orderVariance += rows.square[row] - within * within
    clv += units.clv[unit]
    variance += units.variance[unit]
    forever += units.forever[unit]
    const perOrder = within > 0 ? units.clv[unit] / within : 0
    for (let i = 0; i < size; i++) {
      orderSlopes[i] += rows.slopes[row * size + i]
      clvSlopes[i] += rows.slopes[row * size + i] * perOrder
    }
    for (let i = 0; i < 3; i++) spendSlopes[i] += units.spendSlopes[3 * unit + i]
    for (let step = 0; step < FORECAST_STEPS; step++) {
      steps[step] += rows.expected[row * FORECAST_STEPS + step] * perOrder
    }
  }
  const common = quadraticForm(doubt.orders, clvSlopes) + quadraticForm(doubt.spend, spendSlopes)
  return {
    accounts,
    active,
    orders: forecastSum(orders, orderVariance + quadraticForm(doubt.orders, orderSlopes)),
    clv: forecastSum(clv, variance + common),
    forever,
    steps: Array.from(steps, (value) => {
      const share = clv === 0 ? 0 : value / clv
      return forecastSum(value, variance * share + common * share * share)
    }),
  }
}
