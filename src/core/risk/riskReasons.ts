import type { RiskFeature } from './riskFeatures'
import type { RiskModel } from './riskModel'
import type { RiskRows } from './riskRows'
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

/** Log-odds of no order: those of the average row the model learned from, and what each part adds. They add up to the risk's. */
export interface RiskReasons {
  readonly average: number
  readonly parts: Readonly<Record<RiskPart, number>>
}

/** Opens the risk of one row. A product of two features goes to the parts of both, half each. O(terms). */
export function riskReasons({ scale, fit }: RiskModel, rows: RiskRows, row: number): RiskReasons {
  const columns = termColumns(scale, rows)
  const parts = { silence: 0, frequency: 0, tenure: 0, season: 0, change: 0 }
  scale.terms.forEach((term, place) => {
    const share = (fit.weights[place] * columns[row * scale.terms.length + place]) / term.length
    for (const feature of term) parts[PART_OF[feature]] += share
  })
  return { average: fit.intercept, parts }
}
