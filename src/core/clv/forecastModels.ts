import { bgNbd } from './bgNbd'
import type { ForecastModel } from './forecastSettings'
import { mbgNbd } from './mbgNbd'
import { paretoNbd } from './paretoNbd'
import type { PurchaseModel } from './purchaseModel'

/** The models that a forecast can be made with, by the names of the settings. */
export const PURCHASE_MODELS: Readonly<Partial<Record<Exclude<ForecastModel, 'auto'>, PurchaseModel>>> = {
  mbg: mbgNbd,
  bg: bgNbd,
  pareto: paretoNbd,
}
