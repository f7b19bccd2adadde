import { dividedContributions } from '../../core/behind/contributions'
import { addMonths } from '../../core/calendar'
import { firstMonthsValue } from '../../core/firstMonthsValue'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { acquisitionOfScope } from '../answers/costsOfScope'
import { answerEconomics } from '../answers/economics'
import { HORIZON_MONTHS } from '../answers/economicsRows'
import type { BehindFigure, TakeApart } from './BehindFigure'

/** LTV:CAC: the margin of accounts in their first months, as far as it is seen, over what winning them cost. */
function ltvCac(analysis: Analysis, asked: Scope): BehindFigure | null {
  const scope: Scope = { ...asked, basis: 'margin' }
  const { total } = answerEconomics(analysis, { scope, grain: null, offset: 'calendar' })
  const acquisition = acquisitionOfScope(analysis, scope)
  if (total === null || typeof acquisition === 'string') return null
  const ledger = analysis.ledger(scope)
  const { value } = firstMonthsValue(ledger, HORIZON_MONTHS)
  const cost = acquisition.ofUnit
  const parts = dividedContributions(
    cost.length,
    analysis.mask(scope),
    (unit) => (Number.isNaN(cost[unit]!) ? null : value[unit]!),
    (unit) => cost[unit]!,
  )
  const cut = { money: 'value', creditsAt: 'sale' } as const
  return {
    ...cut,
    scope,
    windows: [],
    cutOf: (unit) => ({
      ...cut,
      windows: [{ from: 0, to: addMonths(ledger.saleDay[ledger.saleStart[unit]!]!, HORIZON_MONTHS) }],
    }),
    held: (unit) => [value[unit]!],
    factor: 1,
    parts,
    above: 'money',
    below: 'money',
    shown: total.ratio,
  }
}

/** Figures of what winning accounts costs and brings. */
export const ECONOMICS_BEHIND = { 'ltv-cac': ltvCac } as const satisfies Record<string, TakeApart>
