import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import type { ComparedRule } from '../../core/activeStates'
import { type DefinitionFlips, definitionFlips } from '../../core/definitionFlips'
import { logoChurn } from '../../core/logoChurn'
import { isCovered, windowBefore } from '../../core/period'
import { returnedSinceChurn } from '../../core/returnedSinceChurn'
import { revenueRetention } from '../../core/revenueRetention'
import type { Rhythms } from '../../core/rhythm'
import type { DefinitionSet, Scope } from '../../core/scope'
import { survival } from '../../core/survival'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { ForecastStanding } from '../settledForecast'
import { explainedOver } from '../comparisonOver'
import { type AccountRow, accountRow } from './accountRow'
import { HORIZON_DAYS } from './survival'
import { trailingValue } from './trailingValue'

export interface FlipsQuestion {
  readonly scope: Scope
  /** The rule that the one in force is compared with. */
  readonly against: ComparedRule
  readonly count: number
}

/** An account whose state differs; `row` is as the set in force says it. */
export interface FlippedAccount {
  readonly row: AccountRow
  readonly there: AccountState
}

/** Every figure of churn that a rule decides. Counts of accounts; null where the figure does not exist. */
export interface RuleFigures {
  readonly open: number | null
  readonly atRisk: number | null
  readonly churned: number | null
  /** Over the scope's period. */
  readonly logoChurn: number | null
  readonly churnedInPeriod: number | null
  readonly returned: number | null
  readonly reactivated: number | null
  /** Days. */
  readonly lifespan: number | null
}

export interface FlipsAnswer {
  readonly frame: Frame
  readonly inForce: DefinitionSet
  readonly against: ComparedRule
  /** Of the forecast that P(active) is read from; null where a definition set is compared. */
  readonly standing: ForecastStanding | null
  /** The rules in force under the two sets, which fall back to fixed days while too little rhythm is known. */
  readonly rule: Rhythms['rule']
  readonly ruleThere: ComparedRule['kind']
  /** Best buyers of the last 12 months first. */
  readonly rows: readonly FlippedAccount[]
  readonly flipped: number
  /** Accounts by both states: code in force × 5 + code there. */
  readonly moves: Uint32Array
  /** Net revenue retention over the period and the window before: of sales alone, so alike under every set. */
  readonly nrr: number | null
  readonly here: RuleFigures
  readonly there: RuleFigures
}

/** Which accounts are in another state under another definition set, and which figures move. */
export function answerFlips(
  analysis: Analysis,
  { scope, against, count }: FlipsQuestion & { readonly against: DefinitionSet },
): FlipsAnswer {
  const frame = analysis.frame(scope)
  // Who is looked at is decided under the set in force: a state in the account filter does not move with the other.
  const mask = analysis.mask(scope)
  const inForce = analysis.rhythms(scope)
  const other = analysis.rhythms({ ...scope, definition: against })
  const flips = definitionFlips(inForce, other, mask, frame.asOfDay)
  const figures = (rhythm: Rhythms): RuleFigures => {
    const { churned, rate, reactivated } = logoChurn(rhythm, mask, frame.current)
    return {
      ...countsOf(flips, rhythm === inForce),
      logoChurn: rate,
      churnedInPeriod: churned,
      returned: returnedSinceChurn(rhythm, mask, frame.current),
      reactivated,
      lifespan: survival(rhythm, mask, HORIZON_DAYS).lifespan,
    }
  }
  return {
    frame,
    inForce: scope.definition ?? analysis.settings.definition,
    against,
    standing: null,
    rule: inForce.rule,
    ruleThere: other.rule,
    rows: rowsOf(analysis, scope, flips, count),
    flipped: flips.unit.length,
    moves: flips.count,
    nrr: netRetention(analysis, scope),
    here: figures(inForce),
    there: figures(other),
  }
}

/** Accounts by state as of the day, under the rule in force or the other. */
export function countsOf({ count }: DefinitionFlips, isHere: boolean) {
  const total = (...states: readonly AccountState[]) =>
    count.reduce((sum, units, at) => {
      const code = isHere ? Math.floor(at / ACCOUNT_STATES.length) : at % ACCOUNT_STATES.length
      return sum + (states.includes(ACCOUNT_STATES[code]!) ? units : 0)
    }, 0)
  return { open: total('active', 'due', 'at-risk'), atRisk: total('at-risk'), churned: total('churned') }
}

/** So many of the accounts that flip, the best buyers of the last 12 months first. */
export function rowsOf(analysis: Analysis, scope: Scope, flips: DefinitionFlips, count: number) {
  const value = trailingValue(analysis, scope)
  return Array.from(flips.unit.keys())
    .toSorted((a, b) => value[flips.unit[b]!]! - value[flips.unit[a]!]! || a - b)
    .slice(0, count)
    .map((at): FlippedAccount => ({
      row: accountRow(analysis, scope, flips.unit[at]!),
      there: ACCOUNT_STATES[flips.after[at]!]!,
    }))
}

function netRetention(analysis: Analysis, scope: Scope): number | null {
  const { current, months, firstDay } = analysis.frame(scope)
  const before = windowBefore(current, months)
  return isCovered(before, firstDay)
    ? revenueRetention(explainedOver(analysis, scope, before, current).movements).nrr
    : null
}
