import { ACCOUNT_STATES } from '../../core/accountState'
import { churnParts, openOn } from '../../core/behind/churnParts'
import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import type { DayWindow } from '../../core/dayWindow'
import { monthsOfWindow } from '../../core/monthsOfWindow'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerChurnTrend } from '../answers/churnTrend'
import { answerKpis } from '../answers/kpis'
import { answerStates } from '../answers/states'
import type { BehindFigure, PartKind, TakeApart } from './BehindFigure'
import { monthAt, monthOfWord, witnesses } from './windowsBehind'

/** Of the units open on the eve of each window, those that crossed into churned in it. */
function churnOver(
  analysis: Analysis,
  scope: Scope,
  windows: readonly DayWindow[],
  kind: PartKind,
  shown: number | null,
): BehindFigure {
  const rhythms = analysis.rhythmsEver(scope)
  const { openAtStart, churned } = churnParts(rhythms, windows)
  const parts = dividedContributions(
    openAtStart.length,
    analysis.mask(scope),
    (unit) => (openAtStart[unit]! > 0 ? churned[unit]! : null),
    (unit) => openAtStart[unit]!,
  )
  const lastDay = Math.min(analysis.asOfDay(scope), (windows.at(-1)?.to ?? 0) - 1)
  return { ...witnesses(lastDay), parts, above: kind, below: kind, shown }
}

function churnOfMonth(analysis: Analysis, scope: Scope, at: string): BehindFigure | null {
  const window = monthAt(analysis, scope, at)
  if (window === null) return null
  const { months, logoChurn } = answerChurnTrend(analysis, scope)
  const shown = logoChurn[months.indexOf(monthOfWord(at) ?? -1)] ?? Number.NaN
  return churnOver(analysis, scope, [window], 'accounts', Number.isNaN(shown) ? null : shown)
}

/** Open accounts are counted on the last day of the period. */
function openAccounts(analysis: Analysis, scope: Scope): BehindFigure {
  const { current, asOfDay } = analysis.frame(scope)
  const day = Math.min(current.to - 1, asOfDay)
  const open = openOn(analysis.rhythmsEver(scope), day)
  const parts = addedContributions(open.length, analysis.mask(scope), (unit) => (open[unit] === 1 ? 1 : null))
  return {
    ...witnesses(day),
    parts,
    above: 'accounts',
    below: null,
    shown: answerKpis(analysis, scope).openAccounts.value,
  }
}

function stateAccounts(analysis: Analysis, scope: Scope, at: string): BehindFigure | null {
  const code = ACCOUNT_STATES.findIndex((state) => state === at)
  if (code < 0) return null
  const states = analysis.states(scope)
  const parts = addedContributions(states.length, analysis.mask(scope), (unit) => (states[unit] === code ? 1 : null))
  const shown = answerStates(analysis, scope).count[code]!
  return { ...witnesses(analysis.asOfDay(scope)), parts, above: 'accounts', below: null, shown }
}

/** Historical CLV of the accounts in a state. */
function stateClv(analysis: Analysis, scope: Scope, at: string): BehindFigure | null {
  const code = ACCOUNT_STATES.findIndex((state) => state === at)
  if (code < 0) return null
  const states = analysis.states(scope)
  const clv = analysis.clv(scope)
  const parts = addedContributions(states.length, analysis.mask(scope), (unit) =>
    states[unit] === code && !Number.isNaN(clv[unit]!) ? clv[unit]! : null,
  )
  return {
    ...witnesses(analysis.asOfDay(scope)),
    money: 'value',
    held: (unit) => [clv[unit]!],
    parts,
    above: 'money',
    below: null,
    shown: answerStates(analysis, scope).value[code]!,
  }
}

/** Figures of states and of crossing into churned. */
export const CHURN_BEHIND = {
  'logo-churn-rate': (analysis, scope) => {
    const shown = answerKpis(analysis, scope).logoChurn.value
    return churnOver(analysis, scope, [analysis.frame(scope).current], 'accounts', shown)
  },
  'logo-churn-monthly': (analysis, scope) => {
    const shown = answerKpis(analysis, scope).logoChurnMonthly.value
    return churnOver(analysis, scope, monthsOfWindow(analysis.frame(scope).current), 'account-months', shown)
  },
  'logo-churn-month': churnOfMonth,
  'open-accounts': openAccounts,
  'state-accounts': stateAccounts,
  'state-historical-clv': stateClv,
} as const satisfies Record<string, TakeApart>
