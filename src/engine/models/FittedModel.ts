import type { PurchaseFit } from '../../core/clv/fitPurchaseModel'
import { type InformationCriteria, informationCriteria } from '../../core/clv/informationCriteria'
import type { PurchaseModelName } from '../../core/clv/purchaseModel'

/** A fitted purchase model as it crosses the border: a `PurchaseFit` whose model is named. Time in days. */
export interface FittedModel extends Omit<PurchaseFit, 'model'>, InformationCriteria {
  readonly name: PurchaseModelName
  readonly parameterNames: readonly string[]
  readonly isTime: readonly boolean[]
  /** Repeat purchases that it was fitted to. */
  readonly repeats: number
}

/** A fit without what cannot cross the border. */
export function fittedModel({ model, ...fit }: PurchaseFit, repeats: number): FittedModel {
  return {
    ...fit,
    ...informationCriteria(fit.logLikelihood, fit.parameters.length, fit.units),
    name: model.name,
    parameterNames: model.parameters,
    isTime: model.isTime,
    repeats,
  }
}
