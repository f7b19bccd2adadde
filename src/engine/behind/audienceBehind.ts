import { ruleOfText } from '../../core/audience/ruleText'
import { addedContributions } from '../../core/behind/contributions'
import { addMonths } from '../../core/calendar'
import type { Analysis } from '../Analysis'
import type { Scope } from '../../core/scope'
import { type AudienceAnswer, answerAudience } from '../answers/audience'
import { trailingValue } from '../answers/trailingValue'
import { audienceOfRule } from '../audienceOfRule'
import type { BehindFigure, TakeApartLate } from './BehindFigure'
import { everUpTo, witnesses } from './windowsBehind'

type Part = Pick<BehindFigure, 'windows' | 'money' | 'creditsAt' | 'factor' | 'held' | 'above'> & {
  readonly of: (unit: number) => number | null
}

/** A total of the audience of a rule, which stands in the place as the address has it. */
function total(
  partOf: (analysis: Analysis, scope: Scope) => Part,
  shown: (answer: AudienceAnswer) => number,
): TakeApartLate {
  return async (analysis, scope, at, signal) => {
    const rule = ruleOfText(at)
    const { mask } = await audienceOfRule(analysis, scope, rule, signal)
    const answer = await answerAudience(analysis, { scope, rule, holdOut: 0, seed: 0, days: 90 }, signal)
    const { of, ...part } = partOf(analysis, scope)
    const parts = addedContributions(mask.length, mask, of)
    return { ...part, parts, below: null, shown: shown(answer) }
  }
}

function members(analysis: Analysis, scope: Scope, of: Part['of']): Part {
  return { ...witnesses(analysis.asOfDay(scope)), above: 'accounts', of }
}

function worth(analysis: Analysis, scope: Scope): Part {
  const clv = analysis.clv(scope)
  return {
    ...witnesses(analysis.asOfDay(scope)),
    windows: [everUpTo(analysis.asOfDay(scope))],
    money: 'value',
    held: (unit) => [clv[unit]!],
    above: 'money',
    of: (unit) => clv[unit]!,
  }
}

function lastYear(analysis: Analysis, scope: Scope): Part {
  const value12 = trailingValue(analysis, scope)
  const to = analysis.asOfDay(scope) + 1
  return {
    ...worth(analysis, scope),
    windows: [{ from: addMonths(to, -12), to }],
    held: (unit) => [value12[unit]!],
    of: (unit) => value12[unit]!,
  }
}

function consenting(analysis: Analysis, scope: Scope): Part {
  const { consent } = analysis.table.accounts
  return members(analysis, scope, (unit) => (consent[analysis.leadOf(scope, unit)] === 1 ? 1 : null))
}

/** Totals of an audience. */
export const AUDIENCE_BEHIND = {
  'audience-accounts': total(
    (analysis, scope) => members(analysis, scope, () => 1),
    ({ size }) => size,
  ),
  'audience-clv': total(worth, ({ clv }) => clv),
  'audience-value12': total(lastYear, ({ value12 }) => value12),
  'audience-consent': total(consenting, ({ consent }) => consent.yes),
} as const satisfies Record<string, TakeApartLate>
