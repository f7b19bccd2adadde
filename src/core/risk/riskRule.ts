import { bgNbd } from '../clv/bgNbd'
import { mbgNbd } from '../clv/mbgNbd'
import { paretoNbd } from '../clv/paretoNbd'
import type { PurchaseLaw } from '../clv/purchaseModel'
import { RISK_FEATURES } from './riskFeatures'
import { type RiskModel, riskOf } from './riskModel'
import type { RiskRows } from './riskRows'

/** The purchase models that compete. */
export const PURCHASE_RULES = { bgNbd, mbgNbd, paretoNbd } as const
export type PurchaseRuleName = keyof typeof PURCHASE_RULES

/** The models that compete, simplest first. */
export const RISK_MODELS = ['silence', 'rhythm', 'past', 'bgNbd', 'mbgNbd', 'paretoNbd'] as const
export type RiskModelName = (typeof RISK_MODELS)[number]

/** A model made on some evening, as plain values: what it takes to tell the risk of any account. */
export type RiskRule =
  | { readonly kind: 'regression'; readonly model: RiskModel }
  | { readonly kind: 'purchase'; readonly name: PurchaseRuleName; readonly parameters: Float64Array }

/** P(no order within the horizon) of each row. O(rows). */
export function riskByRule(rule: RiskRule, rows: RiskRows, horizon: number): Float64Array {
  if (rule.kind === 'regression') return riskOf(rule.model, rows)
  const law = PURCHASE_RULES[rule.name].law(rule.parameters)
  return Float64Array.from({ length: rows.count }, (_, row) => silentChance(law, rowHistory(rows, row), horizon))
}

/** The plain history behind a row's features, days. */
export interface RowHistory {
  readonly silence: number
  readonly orders: number
  readonly tenure: number
}

const [SILENCE, ORDERS, TENURE] = (['silence', 'orders', 'tenure'] as const).map((name) => RISK_FEATURES.indexOf(name))

/** Days and orders are whole, so that their logs give them back. */
export function rowHistory({ values }: RiskRows, row: number): RowHistory {
  const at = row * RISK_FEATURES.length
  return {
    silence: Math.round(Math.expm1(values[at + SILENCE])),
    orders: Math.round(Math.exp(values[at + ORDERS])),
    tenure: Math.round(Math.expm1(values[at + TENURE])),
  }
}

/** Probability of no purchase within the horizon; the silence is at most the tenure. */
export function silentChance(law: PurchaseLaw, { silence, orders, tenure }: RowHistory, horizon: number): number {
  const chance = law.pSilent(orders - 1, tenure - Math.min(silence, tenure), tenure, horizon)
  return Math.min(1, Math.max(0, chance))
}
