import type { SearchProgress } from '../math/lbfgs'
import { bgNbd } from './bgNbd'
import { fitMbgCnbd } from './fitMbgCnbd'
import { fitPurchaseModel, type PurchaseFit } from './fitPurchaseModel'
import type { ForecastModel } from './forecastSettings'
import { mbgNbd } from './mbgNbd'
import { paretoNbd } from './paretoNbd'
import type { HistoryRows } from './purchaseHistory'

/** Fits a model to histories, a pause after each evaluation. */
export type ModelFitting = (rows: HistoryRows) => Generator<SearchProgress, PurchaseFit>

/** How each model that can be asked for is fitted, in the order in which they are compared. */
export const MODEL_FITTINGS: Readonly<Record<Exclude<ForecastModel, 'auto'>, ModelFitting>> = {
  mbg: (rows) => fitPurchaseModel(mbgNbd, rows),
  cnbd: fitMbgCnbd,
  bg: (rows) => fitPurchaseModel(bgNbd, rows),
  pareto: (rows) => fitPurchaseModel(paretoNbd, rows),
}
