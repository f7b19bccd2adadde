import type { HistoryRows } from './purchaseHistory'
import type { PurchaseModel } from './purchaseModel'
import { ORDER_LEVELS, orderLevels } from './orderLevels'
import { orderMoments } from './orderMoments'
import { orderQuantile } from './orderQuantile'

/** The probability that every interval of a forecast is made for. */
export const FORECAST_COVERAGE = 0.8

/** The horizon is looked at after each of so many equal steps. */
export const FORECAST_STEPS = 8

/** What a model expects of every row of a history, from its end on. */
export interface RowForecast {
  readonly pActive: Float64Array
  /** Orders expected by the end of each step: row i owns `expected[i·FORECAST_STEPS] …`. */
  readonly expected: Float64Array
  /** Probability of no order within the horizon, and the mean of the square of their number. */
  readonly none: Float64Array
  readonly square: Float64Array
  /** Between how many orders their number lies with 80 % probability or a little more: it is whole. */
  readonly fewest: Float64Array
  readonly most: Float64Array
  /** That probability: of whole numbers no interval holds exactly 80 %. */
  readonly held: Float64Array
  /** Equally probable numbers of orders given that any come: row i owns `levels[i·ORDER_LEVELS] …`. */
  readonly levels: Uint16Array
  /** Orders in all future, each at its worth today; NaN where nothing is discounted. */
  readonly forever: Float64Array
  /** Derivatives of the orders expected within the horizon by the log of each parameter: row i owns as many as there are. */
  readonly slopes: Float64Array
}

const STEP_OF_LOG = 1e-4
/** Numbers of orders less likely than this to be exceeded are not looked at. */
const LEAST = 1e-6
/** Rows between two chances to stop. */
const PORTION = 2000

/**
 * The forecast of every row. Yields the number of rows done from time to time, so that whoever drives it may stop.
 *
 * @param parameters of the model, in the rows' unit of time, as are `horizon` and `rate` (continuous discount)
 */
export function* rowForecast(
  model: PurchaseModel,
  parameters: Float64Array,
  rows: HistoryRows,
  horizon: number,
  rate: number,
): Generator<number, RowForecast> {
  const law = model.law(parameters)
  const moved = Array.from(parameters, (_, i) =>
    model.law(parameters.map((one, at) => (at === i ? one * Math.exp(STEP_OF_LOG) : one))),
  )
  const count = rows.x.length
  const pActive = new Float64Array(count)
  const expected = new Float64Array(count * FORECAST_STEPS)
  const none = new Float64Array(count)
  const square = new Float64Array(count)
  const fewest = new Float64Array(count)
  const most = new Float64Array(count)
  const held = new Float64Array(count)
  const levels = new Uint16Array(count * ORDER_LEVELS)
  const forever = new Float64Array(count)
  const slopes = new Float64Array(count * parameters.length)
  for (let row = 0; row < count; row++) {
    if (row % PORTION === 0) yield row
    const [x, tx, T] = [rows.x[row], rows.tx[row], rows.T[row]]
    pActive[row] = law.pActive(x, tx, T)
    for (let step = 0; step < FORECAST_STEPS; step++) {
      expected[row * FORECAST_STEPS + step] = law.expected(x, tx, T, (horizon * (step + 1)) / FORECAST_STEPS)
    }
    const within = expected[(row + 1) * FORECAST_STEPS - 1]
    const exceedance = law.exceedance(x, tx, T, horizon, LEAST)
    const moments = orderMoments(exceedance)
    none[row] = moments.none
    square[row] = moments.square
    fewest[row] = orderQuantile(exceedance, (1 - FORECAST_COVERAGE) / 2)
    most[row] = orderQuantile(exceedance, (1 + FORECAST_COVERAGE) / 2)
    held[row] = (exceedance[fewest[row] - 1] ?? 1) - (exceedance[most[row]] ?? 0)
    orderLevels(exceedance, levels, row * ORDER_LEVELS)
    forever[row] = rate > 0 ? law.discountedForever(x, tx, T, rate) : NaN
    moved.forEach((one, i) => {
      slopes[row * moved.length + i] = (one.expected(x, tx, T, horizon) - within) / STEP_OF_LOG
    })
  }
  return { pActive, expected, none, square, fewest, most, held, levels, forever, slopes }
}
