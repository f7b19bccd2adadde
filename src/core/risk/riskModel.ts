import { logisticRegression, type LogisticFit } from '../math/logisticRegression'
import type { PastRows, RiskRows } from './riskRows'
import { type RiskTerm, termColumns, type TermScale, termScale } from './riskTerms'

/** A logistic regression of "no order within the horizon" on terms of the features. */
export interface RiskModel {
  readonly scale: TermScale
  readonly fit: LogisticFit
  readonly ridge: number
}

/** Rows made ready for fits with several ridges. */
export function fitter(terms: readonly RiskTerm[], rows: PastRows): (ridge: number, from?: RiskModel) => RiskModel {
  const scale = termScale(terms, rows)
  const values = termColumns(scale, rows)
  const data = { rows: rows.count, columns: terms.length, values, outcome: rows.outcome }
  return (ridge, from) => ({ scale, fit: logisticRegression(data, ridge, from?.fit), ridge })
}

/** P(no order within the horizon) of each row. O(rows · terms). */
export function riskOf({ scale, fit }: RiskModel, rows: RiskRows): Float64Array {
  const { intercept, weights } = fit
  const columns = termColumns(scale, rows)
  const risk = new Float64Array(rows.count)
  for (let row = 0, at = 0; row < rows.count; row++) {
    let odds = intercept
    for (let term = 0; term < weights.length; term++) odds += weights[term] * columns[at++]
    risk[row] = 1 / (1 + Math.exp(-odds))
  }
  return risk
}
