import { discountedOrders } from './discountedOrders'
import { logGammaMoments } from './logGammaMoments'
import { ORDER_LEVELS } from './orderLevels'
import { FORECAST_COVERAGE, FORECAST_STEPS, type RowForecast } from './rowForecast'
import { type SpendParameters, spendMoments, spendSquare } from './spendMoments'
import { valueInterval } from './valueInterval'

/** What is expected of every unit within the horizon; NaN for one that has not bought. Money is ten-thousandths. */
export interface AccountForecasts {
  /** Expected value of an order, before the cost to serve it. */
  readonly orderValue: Float64Array
  /** Predicted CLV: orders × (value − cost to serve), each at its worth today. */
  readonly clv: Float64Array
  /** Where the value to come lies with 80 % probability. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Variance of the value to come, the parameters taken as known. */
  readonly variance: Float64Array
  /** Predicted CLV without an end. */
  readonly forever: Float64Array
  /** Slopes of the CLV by the logs of p, q − 1 and γ: unit u owns `spendSlopes[3u] …`. */
  readonly spendSlopes: Float64Array
}

/** Who is to be valued: of each unit its row of the history and the mean value of its repeat purchases (NaN: none). */
export interface ValuedUnits {
  readonly rowOf: Int32Array
  /** Repeat purchases of each row. */
  readonly x: ArrayLike<number>
  readonly repeatValue: Float64Array
}

/** How orders become money. */
export interface Valuation {
  readonly spend: SpendParameters
  /** Cost of serving one order. */
  readonly costToServe: number
  /** δ·horizon: the logarithm of what is discounted over the whole horizon. */
  readonly discount: number
}

/**
 * The predicted value of every unit. A unit whose repeat purchases had no value above 0 is taken for one without any: the
 * model of values knows only what was worth something. O(units).
 */
export function accountForecasts(
  { rowOf, x, repeatValue }: ValuedUnits,
  rows: RowForecast,
  { spend, costToServe, discount }: Valuation,
): AccountForecasts {
  const units = rowOf.length
  const column = () => new Float64Array(units).fill(NaN)
  const [orderValue, clv, low, high] = [column(), column(), column(), column()]
  const [variance, forever] = [column(), column()]
  const spendSlopes = new Float64Array(3 * units)
  const ofOrders = logGammaMoments(0, spend.p)
  const ofRate = logGammaMoments(spend.q, spend.p)
  for (let unit = 0; unit < units; unit++) {
    const row = rowOf[unit]
    if (row < 0) continue
    const steps = rows.expected.subarray(row * FORECAST_STEPS, (row + 1) * FORECAST_STEPS)
    const within = steps[FORECAST_STEPS - 1]
    const valued = repeatValue[unit] > 0 ? x[row] : 0
    const value = spendMoments(spend, valued, valued > 0 ? repeatValue[unit] : 0)
    const net = value.mean - costToServe
    const worth = within > 0 ? discountedOrders(steps, discount) / within : 1
    const gross = within * value.mean
    const square = spendSquare(spend.p, { mean: within, square: rows.square[row] }, value)
    const scale = (worth * net) / value.mean
    const range = valueInterval(
      {
        none: rows.none[row],
        levels: rows.levels.subarray(row * ORDER_LEVELS, (row + 1) * ORDER_LEVELS),
        ofOrders,
        ofRate: ofRate(valued),
        scale: value.rate,
      },
      FORECAST_COVERAGE,
    )
    orderValue[unit] = value.mean
    clv[unit] = worth * within * net
    low[unit] = scale * (scale < 0 ? range.high : range.low)
    high[unit] = scale * (scale < 0 ? range.low : range.high)
    variance[unit] = (square - gross * gross) * scale * scale
    forever[unit] = rows.forever[row] * net
    value.slopes.forEach((slope, i) => (spendSlopes[3 * unit + i] = worth * within * slope))
  }
  return { orderValue, clv, low, high, variance, forever, spendSlopes }
}
