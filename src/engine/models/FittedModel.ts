import type { Concern } from '../../core/clv/concern'
import { fitConcerns } from '../../core/clv/fitConcerns'
import type { PurchaseFit } from '../../core/clv/fitPurchaseModel'
import { historyConcerns } from '../../core/clv/historyConcerns'
import { type InformationCriteria, informationCriteria } from '../../core/clv/informationCriteria'
import type { HistoryRows } from '../../core/clv/purchaseHistory'
import type { PurchaseModelName } from '../../core/clv/purchaseModel'

/** A fitted purchase model as it crosses the border: a `PurchaseFit` whose model is named. Time in days. */
export interface FittedModel extends Omit<PurchaseFit, 'model'>, InformationCriteria {
  readonly name: PurchaseModelName
  /** Erlang phases of a purchase: a parameter of its own where there are more than one. */
  readonly phases: number
  readonly parameterNames: readonly string[]
  readonly isTime: readonly boolean[]
  /** Repeat purchases that it was fitted to. */
  readonly repeats: number
  /** What speaks against it. */
  readonly concerns: readonly Concern[]
}

/**
 * A fit without what cannot cross the border, with what is to be said of it.
 *
 * @param rows what it was fitted to
 * @param medianGap between purchases; null where nobody bought twice
 */
export function fittedModel(fit: PurchaseFit, rows: HistoryRows, medianGap: number | null): FittedModel {
  const { model, ...plain } = fit
  return {
    ...plain,
    ...informationCriteria(fit.logLikelihood, fit.parameters.length + Number(model.phases > 1), fit.units),
    name: model.name,
    phases: model.phases,
    parameterNames: model.parameters,
    isTime: model.isTime,
    repeats: rows.weight.reduce((sum, units, row) => sum + units * rows.x[row]!, 0),
    concerns: [...historyConcerns(rows, medianGap), ...fitConcerns(fit)],
  }
}
