import { accountKey } from '../../core/accountKey'
import { accountsWithSale } from '../../core/risk/accountsWithSale'
import { riskFacts, type RiskFacts } from '../../core/risk/riskFacts'
import { riskHistory, type RiskHistory } from '../../core/risk/riskHistory'
import { riskReasons, type RiskReasons } from '../../core/risk/riskReasons'
import { riskRows } from '../../core/risk/riskRows'
import { type RiskModelName, type RowHistory, rowHistory } from '../../core/risk/riskRule'
import type { CalibrationBin } from '../../core/risk/riskScore'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { horizonOf, ownRhythms, riskFit, sharedScope } from '../riskFit'
import type { AccountQuestion } from './account'

/** One account's risk, opened. */
export interface AccountRiskAnswer {
  readonly key: string
  readonly horizon: number
  readonly model: RiskModelName
  /** P(no order within the horizon). */
  readonly risk: number
  /** What came of accounts with about this risk in the tests of the model. */
  readonly alike: CalibrationBin
  readonly facts: RiskFacts
  readonly reasons: RiskReasons
}

/** The risk of an account and what it is made of; null where no risk is told of it. */
export async function answerAccountRisk(
  analysis: Analysis,
  { scope, key }: AccountQuestion,
  signal: AbortSignal,
): Promise<AccountRiskAnswer | null> {
  const { assessment, risk } = await riskFit(analysis, scope, signal)
  const unit = unitOf(analysis, scope, key)
  const its = unit === null ? Number.NaN : risk[unit]!
  if (unit === null || Number.isNaN(its) || assessment.kind === 'gated' || assessment.chosen === null) return null
  const horizon = horizonOf(analysis, scope)
  const history = analysis.recall('risk history', sharedScope(scope), () => riskHistory(ownRhythms(analysis, scope)))
  const { name, rule } = assessment.chosen
  const rows = riskRows(history, Uint32Array.of(unit), () => history.asOfDay, horizon)
  const ordinary = analysis.recall(`ordinary ${horizon}`, sharedScope(scope), () => ordinaryAccount(history, horizon))
  const bins = assessment.competitors.find((one) => one.name === name)!.bins
  return {
    key,
    horizon,
    model: name,
    risk: its,
    alike: bins.reduce((best, bin) => (distance(bin, its) < distance(best, its) ? bin : best)),
    facts: riskFacts(history, unit, history.asOfDay, horizon),
    reasons: riskReasons(rule, rows, 0, horizon, ordinary),
  }
}

function distance({ foretold }: CalibrationBin, risk: number): number {
  return Math.abs(foretold - risk)
}

function unitOf(analysis: Analysis, scope: Scope, key: string): number | null {
  const { accounts } = analysis.table
  const account = accounts.id.findIndex((id, i) => accountKey(accounts.source[i]!, id) === key)
  if (account < 0) return null
  return scope.unit === 'group' ? accounts.groupOf[account]! : account
}

/** The medians of all accounts' histories. */
function ordinaryAccount(history: RiskHistory, horizon: number): RowHistory {
  const units = accountsWithSale(history)
  const rows = riskRows(history, units, () => history.asOfDay, horizon)
  const all = Array.from(units.keys(), (row) => rowHistory(rows, row))
  const median = (figure: keyof RowHistory) => {
    const sorted = Float64Array.from(all, (one) => one[figure]).sort()
    return sorted[(sorted.length - 1) >> 1]!
  }
  const silence = median('silence')
  return { silence, orders: median('orders'), tenure: Math.max(silence, median('tenure')) }
}
