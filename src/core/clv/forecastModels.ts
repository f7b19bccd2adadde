import { bgNbd } from './bgNbd'
import type { ForecastModel } from './forecastSettings'
import { mbgNbd } from './mbgNbd'
import type { PurchaseModel, PurchaseModelName } from './purchaseModel'

/** The models that a forecast can be made with, by the names of the settings. */
export const PURCHASE_MODELS: Readonly<Partial<Record<Exclude<ForecastModel, 'auto'>, PurchaseModel>>> = {
  mbg: mbgNbd,
  bg: bgNbd,
}

/** The model of a name. @throws Error for one that is not offered. */
export function purchaseModelNamed(name: PurchaseModelName): PurchaseModel {
  const model = Object.values(PURCHASE_MODELS).find((one) => one.name === name)
  if (model === undefined) throw new Error(`no model is called ${name}`)
  return model
}
