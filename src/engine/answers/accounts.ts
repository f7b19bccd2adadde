import { ACCOUNT_STATES } from '../../core/accountState'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { riskFit } from '../riskFit'
import { type AccountRow, accountRow } from './accountRow'
import { netClvOfScope } from './accountWorth'
import { answerPredictions } from './predictions'
import { type AccountSort, sortUnits } from './sortUnits'

/** A page of the account list. */
export interface AccountsQuestion {
  readonly scope: Scope
  readonly sort: AccountSort
  readonly descending: boolean
  /** Words that name, id or country must contain, in any case; '' = all. */
  readonly search: string
  readonly from: number
  readonly count: number
}

export interface AccountsAnswer {
  readonly frame: Frame
  readonly from: number
  readonly rows: readonly AccountRow[]
  /** Units that match scope and search. */
  readonly total: number
  /** Of the units that match, by the code of ACCOUNT_STATES. */
  readonly stateCount: Uint32Array
  /** Sums over all units that match, in the basis. */
  readonly clv: number
  readonly value12: number
  /** Whether costs are told, so that accounts have a net CLV. */
  readonly netKnown: boolean
}

/** The same sorted by a column that is waited for. */
export async function answerAccountsLate(
  analysis: Analysis,
  question: AccountsQuestion,
  signal: AbortSignal,
): Promise<AccountsAnswer> {
  return answerAccounts(analysis, question, await lateColumn(analysis, question, signal))
}

async function lateColumn(
  analysis: Analysis,
  { scope, sort }: AccountsQuestion,
  signal: AbortSignal,
): Promise<Float64Array> {
  if (sort === 'risk') return (await riskFit(analysis, scope, signal)).risk
  const { clv, pActive } = await answerPredictions(analysis, scope, signal)
  return sort === 'active' ? pActive : clv
}

/** One page of accounts in the asked order, with sums over all that match; `late` of every unit where it sorts by that. */
export function answerAccounts(
  analysis: Analysis,
  question: AccountsQuestion,
  late: Float64Array | null = null,
): AccountsAnswer {
  const { scope, sort, descending, search, from, count } = question
  const units = analysis.recall(`order ${sort} ${descending} ${search}`, scope, () =>
    sortUnits(analysis, scope, sort, descending, search, late),
  )
  const totals = analysis.recall(`totals ${search}`, scope, () => sums(analysis, scope, units.units, units.value12))
  return {
    frame: analysis.frame(scope),
    from,
    rows: Array.from(units.units.subarray(from, from + count), (unit) => accountRow(analysis, scope, unit)),
    total: units.units.length,
    stateCount: totals.stateCount.slice(),
    clv: totals.clv,
    value12: totals.value12,
    netKnown: netClvOfScope(analysis, scope) !== null,
  }
}

function sums(analysis: Analysis, scope: Scope, units: Uint32Array, value12: Float64Array) {
  const states = analysis.states(scope)
  const worth = analysis.clv(scope)
  const stateCount = new Uint32Array(ACCOUNT_STATES.length)
  let clv = 0
  let trailing = 0
  for (const unit of units) {
    stateCount[states[unit]!]!++
    if (!Number.isNaN(worth[unit]!)) clv += worth[unit]!
    trailing += value12[unit]!
  }
  return { stateCount, clv, value12: trailing }
}
