import type { SearchProgress } from '../math/lbfgs'
import { type Maximum, maximumLikelihood } from './maximumLikelihood'
import type { HistoryRows } from './purchaseHistory'
import type { PurchaseModel } from './purchaseModel'

/** A purchase model with the parameters that make a company's histories likeliest. */
export interface PurchaseFit extends Omit<Maximum, 'at' | 'value'> {
  readonly model: PurchaseModel
  /** In the model's order; parameters of time in the unit of the histories. */
  readonly parameters: Float64Array
  /** NaN where the likelihood has no peak. */
  readonly standardErrors: Float64Array
  /** Of all units, without the prior. */
  readonly logLikelihood: number
  readonly units: number
  /** The longest T: parameters of time are large or small beside it. */
  readonly longest: number
}

/** Up to so many rows every start is tried: it costs nothing, and shows whether there are several peaks. */
const FEW_ROWS = 20_000
const PRIOR_SPREAD = 2

/**
 * Fits a model by maximum likelihood on the logs of its parameters, time scaled so that the longest T is 1; with
 * `steadied` a weak normal prior (standard deviation 2 about the first start) holds the logs, and has to be told to
 * whoever reads the figures. `covariance` is that of the logs. Needs at least one unit with T > 0.
 *
 * Yields after each evaluation, so that whoever drives it can show progress or stop.
 */
export function* fitPurchaseModel(
  model: PurchaseModel,
  rows: HistoryRows,
  steadied = false,
): Generator<SearchProgress, PurchaseFit> {
  const longest = rows.T.reduce((most, T) => Math.max(most, T), 0)
  const repeats = rows.x.reduce((sum, x, row) => sum + x * rows.weight[row], 0)
  const scaled: HistoryRows = {
    ...rows,
    tx: rows.tx.map((tx) => tx / longest),
    T: rows.T.map((T) => T / longest),
    logGaps: rows.logGaps - repeats * Math.log(longest),
  }
  const starts = model.starts.map((start) => start.map(Math.log))
  const { at, value, ...maximum } = yield* maximumLikelihood({
    logLikelihood: model.logLikelihood(scaled),
    units: rows.units,
    starts,
    tryAll: rows.x.length <= FEW_ROWS,
    prior: steadied ? { centre: starts[0], spread: PRIOR_SPREAD } : null,
  })
  const parameters = at.map((log, i) => Math.exp(log) * (model.isTime[i] ? longest : 1))
  const size = parameters.length
  return {
    ...maximum,
    model,
    parameters,
    standardErrors: parameters.map((one, i) => one * Math.sqrt(maximum.covariance?.[i * size + i] ?? NaN)),
    logLikelihood: value * rows.units - repeats * Math.log(longest),
    units: rows.units,
    longest,
  }
}
