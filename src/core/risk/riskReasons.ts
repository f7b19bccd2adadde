import type { PurchaseLaw } from '../clv/purchaseModel'
import type { RiskFeature } from './riskFeatures'
import type { RiskModel } from './riskModel'
import type { RiskRows } from './riskRows'
import { PURCHASE_RULES, type RiskRule, type RowHistory, rowHistory, silentChance } from './riskRule'
import { termColumns } from './riskTerms'

/** What an account's risk is made of, in the order it is told. */
export const RISK_PARTS = ['silence', 'frequency', 'tenure', 'season', 'change'] as const
export type RiskPart = (typeof RISK_PARTS)[number]

const PART_OF: Readonly<Record<RiskFeature, RiskPart>> = {
  silence: 'silence',
  overdue: 'silence',
  orders: 'frequency',
  pace: 'frequency',
  single: 'frequency',
  scatter: 'frequency',
  tenure: 'tenure',
  season: 'season',
  yearTime: 'season',
  recent: 'change',
  change: 'change',
}

/** Log-odds of no order: of an ordinary account, and what each part adds to it. Together they are those of the risk. */
export interface RiskReasons {
  readonly ordinary: number
  readonly parts: Readonly<Record<RiskPart, number>>
}

/**
 * Opens the risk of one row. `ordinary` is an account to compare with where the rule is a purchase model; a regression compares
 * with the mean of what it learned from.
 */
export function riskReasons(
  rule: RiskRule,
  rows: RiskRows,
  row: number,
  horizon: number,
  ordinary: RowHistory,
): RiskReasons {
  if (rule.kind === 'regression') return regressionReasons(rule.model, rows, row)
  const law = PURCHASE_RULES[rule.name].law(rule.parameters)
  return purchaseReasons(law, rowHistory(rows, row), horizon, ordinary)
}

/** A product of two features goes to the parts of both, half each. O(terms). */
function regressionReasons({ scale, fit }: RiskModel, rows: RiskRows, row: number): RiskReasons {
  const columns = termColumns(scale, rows)
  const parts = noParts()
  scale.terms.forEach((term, place) => {
    const share = (fit.weights[place] * columns[row * scale.terms.length + place]) / term.length
    for (const feature of term) parts[PART_OF[feature]] += share
  })
  return { ordinary: fit.intercept, parts }
}

const PLAYERS = ['silence', 'orders', 'tenure'] as const

/**
 * Shapley values: what a figure of the account changes when it takes the place of the ordinary account's, averaged over the
 * orders in which the three can be replaced. Source: Shapley, A value for n-person games (1953).
 */
function purchaseReasons(law: PurchaseLaw, account: RowHistory, horizon: number, ordinary: RowHistory): RiskReasons {
  const oddsOf = (replaced: number) => {
    const of = (place: number) => (replaced & (1 << place) ? account : ordinary)[PLAYERS[place]]
    const history = { silence: of(0), orders: of(1), tenure: Math.max(of(2), of(0)) }
    const chance = Math.min(1 - 1e-12, Math.max(1e-12, silentChance(law, history, horizon)))
    return Math.log(chance / (1 - chance))
  }
  const odds = Array.from({ length: 8 }, (_, replaced) => oddsOf(replaced))
  const valueOf = (place: number) => {
    let value = 0
    for (let others = 0; others < 8; others++) {
      if (others & (1 << place)) continue
      const count = (others & 1) + ((others >> 1) & 1) + ((others >> 2) & 1)
      value += (odds[others | (1 << place)] - odds[others]) * (count === 1 ? 1 / 6 : 1 / 3)
    }
    return value
  }
  return { ordinary: odds[0], parts: { ...noParts(), silence: valueOf(0), frequency: valueOf(1), tenure: valueOf(2) } }
}

function noParts(): Record<RiskPart, number> {
  return { silence: 0, frequency: 0, tenure: 0, season: 0, change: 0 }
}
