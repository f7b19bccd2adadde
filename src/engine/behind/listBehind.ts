import { ACCOUNT_STATES } from '../../core/accountState'
import { addedContributions } from '../../core/behind/contributions'
import { addMonths } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerAccounts } from '../answers/accounts'
import { sortUnits } from '../answers/sortUnits'
import { trailingValue } from '../answers/trailingValue'
import type { BehindFigure, TakeApart } from './BehindFigure'
import { everUpTo, witnesses } from './windowsBehind'

type Cut = Pick<BehindFigure, 'windows' | 'money' | 'creditsAt' | 'factor' | 'held'>

/** What the rows of the account list that a search leaves ("north sea") bring to a total below it. */
function ofRows(analysis: Analysis, scope: Scope, search: string, of: (unit: number) => number | null) {
  const rows = new Set(sortUnits(analysis, scope, 'name', false, search).units)
  return addedContributions(analysis.ledger(scope).unitCount, null, (unit) => (rows.has(unit) ? of(unit) : null))
}

const totalsOf = (analysis: Analysis, scope: Scope, search: string) =>
  answerAccounts(analysis, { scope, sort: 'name', descending: false, search, from: 0, count: 0 })

const listed: TakeApart = (analysis, scope, at) => ({
  ...witnesses(analysis.asOfDay(scope)),
  parts: ofRows(analysis, scope, at, () => 1),
  above: 'accounts',
  below: null,
  shown: totalsOf(analysis, scope, at).total,
})

/** Accounts in a state, whatever states the list is narrowed to: "at-risk", "at-risk:north sea" of a search. */
const inState: TakeApart = (analysis, { accounts, ...rest }, at) => {
  const [word, ...search] = at.split(':')
  const code = ACCOUNT_STATES.findIndex((state) => state === word)
  if (code < 0) return null
  const { state: _, ...others } = accounts
  const scope = { ...rest, accounts: others }
  const states = analysis.states(scope)
  return {
    ...witnesses(analysis.asOfDay(scope)),
    parts: ofRows(analysis, scope, search.join(':'), (unit) => (states[unit] === code ? 1 : null)),
    above: 'accounts',
    below: null,
    shown: totalsOf(analysis, scope, search.join(':')).stateCount[code]!,
  }
}

/** A sum of money over the rows. */
function money(
  columnOf: (analysis: Analysis, scope: Scope) => Float64Array,
  cutOf: (day: number) => Pick<Cut, 'windows'>,
  shown: (totals: ReturnType<typeof totalsOf>) => number,
): TakeApart {
  return (analysis, scope, at) => {
    const column = columnOf(analysis, scope)
    return {
      ...cutOf(analysis.asOfDay(scope)),
      money: 'value',
      creditsAt: 'own',
      factor: 1,
      held: (unit) => [column[unit]!],
      parts: ofRows(analysis, scope, at, (unit) => (Number.isNaN(column[unit]!) ? null : column[unit]!)),
      above: 'money',
      below: null,
      shown: shown(totalsOf(analysis, scope, at)),
    }
  }
}

/** Figures above and below the account list. */
export const LIST_BEHIND = {
  'accounts-listed': listed,
  'accounts-in-state': inState,
  'accounts-clv': money(
    (analysis, scope) => analysis.clv(scope),
    (day) => ({ windows: [everUpTo(day)] }),
    ({ clv }) => clv,
  ),
  'accounts-value12': money(
    trailingValue,
    (day) => ({ windows: [{ from: addMonths(day + 1, -12), to: day + 1 }] }),
    ({ value12 }) => value12,
  ),
} as const satisfies Record<string, TakeApart>
