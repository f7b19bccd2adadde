import type { AccountMask } from '../accountMask'
import type { ParameterDoubt } from './forecastTotal'
import { type ForecastSum, forecastSum } from './forecastSum'
import { quadraticForm } from './quadraticForm'
import { FORECAST_STEPS, type RowForecast } from './rowForecast'
import { type SpendParameters, spendMoments, spendSquare } from './spendMoments'

/** What is expected of a group of accounts in periods to come, and from now to the end of each. Money is ten-thousandths. */
export interface GroupExpectation {
  readonly orders: readonly ForecastSum[]
  /** Order days × expected value of one, undiscounted and before the cost to serve: as earned value is counted. */
  readonly value: readonly ForecastSum[]
  readonly valueByThen: readonly ForecastSum[]
}

/** A forecast of all units, as far as a sum over some of them needs it. */
export interface UnitExpectation {
  readonly rowOf: Int32Array
  readonly x: ArrayLike<number>
  readonly repeatValue: Float64Array
  readonly rows: Pick<RowForecast, 'expected' | 'square' | 'slopes' | 'pActive'>
  readonly spend: SpendParameters
  readonly doubt: ParameterDoubt
}

/**
 * What is expected of each group 0 … `groups` − 1 of the masked units, period by period.
 *
 * Doubt is the horizon's, in proportion, as it is of a forecast's steps: variances of the accounts with the share of what is
 * expected within the horizon, of parameters with its square. O(units · (periods + parameters)).
 *
 * @param byEnd orders expected of each row by the end of each period, ascending: row i owns `periods` of them
 * @param groupOf of each unit; −1 in none
 */
export function cohortExpectation(
  units: UnitExpectation,
  byEnd: Float64Array,
  periods: number,
  mask: AccountMask,
  groupOf: Int32Array,
  groups: number,
): readonly GroupExpectation[] {
  const size = units.rows.slopes.length / Math.max(1, units.rows.pActive.length)
  const sums = Array.from({ length: groups }, () => emptySum(size, periods))
  for (let unit = 0; unit < groupOf.length; unit++) {
    const sum = sums[groupOf[unit]]
    if (sum === undefined || units.rowOf[unit] < 0 || (mask !== null && mask[unit] === 0)) continue
    addUnit(sum, units, unit, byEnd, periods)
  }
  return sums.map((sum) => told(sum, units.doubt))
}

function emptySum(size: number, periods: number) {
  return {
    within: 0,
    orderVariance: 0,
    gross: 0,
    variance: 0,
    orderSlopes: new Float64Array(size),
    valueSlopes: new Float64Array(size),
    spendSlopes: new Float64Array(3),
    ordersBy: new Float64Array(periods),
    valueBy: new Float64Array(periods),
  }
}

type GroupSum = ReturnType<typeof emptySum>

function addUnit(
  sum: GroupSum,
  { rowOf, x, repeatValue, rows, spend }: UnitExpectation,
  unit: number,
  byEnd: Float64Array,
  periods: number,
) {
  const row = rowOf[unit]
  const size = sum.orderSlopes.length
  const within = rows.expected[(row + 1) * FORECAST_STEPS - 1]
  const valued = repeatValue[unit] > 0 ? x[row] : 0
  const value = spendMoments(spend, valued, valued > 0 ? repeatValue[unit] : 0)
  const gross = within * value.mean
  sum.within += within
  sum.orderVariance += rows.square[row] - within * within
  sum.gross += gross
  sum.variance += spendSquare(spend.p, { mean: within, square: rows.square[row] }, value) - gross * gross
  for (let i = 0; i < size; i++) {
    sum.orderSlopes[i] += rows.slopes[row * size + i]
    sum.valueSlopes[i] += rows.slopes[row * size + i] * value.mean
  }
  value.slopes.forEach((slope, i) => (sum.spendSlopes[i] += within * slope))
  for (let period = 0; period < periods; period++) {
    sum.ordersBy[period] += byEnd[row * periods + period]
    sum.valueBy[period] += byEnd[row * periods + period] * value.mean
  }
}

function told(sum: GroupSum, doubt: ParameterDoubt): GroupExpectation {
  const orderCommon = quadraticForm(doubt.orders, sum.orderSlopes)
  const valueCommon = quadraticForm(doubt.orders, sum.valueSlopes) + quadraticForm(doubt.spend, sum.spendSlopes)
  const spread = (whole: number, variance: number, common: number) => (part: number) => {
    const share = whole > 0 ? part / whole : 0
    return forecastSum(part, variance * share + common * share * share)
  }
  const valueOf = spread(sum.gross, sum.variance, valueCommon)
  return {
    orders: increments(sum.ordersBy).map(spread(sum.within, sum.orderVariance, orderCommon)),
    value: increments(sum.valueBy).map(valueOf),
    valueByThen: Array.from(sum.valueBy, valueOf),
  }
}

function increments(cumulative: Float64Array): number[] {
  return Array.from(cumulative, (value, at) => value - (at === 0 ? 0 : cumulative[at - 1]))
}
