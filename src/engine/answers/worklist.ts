import { ACCOUNT_STATES } from '../../core/accountState'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'
import { type AccountRow, accountRow } from './accountRow'
import { trailingValue } from './trailingValue'

export interface WorklistQuestion {
  readonly scope: Scope
  readonly count: number
}

export interface WorklistAnswer {
  readonly frame: Frame
  /** Ranked by what the account bought in the last 12 months, best first. */
  readonly rows: readonly AccountRow[]
  readonly eligible: number
  /** Σ of the last 12 months' value over all eligible units. */
  readonly value12: number
}

const RECENTLY_CHURNED_DAYS = 90

/** Accounts to call: at risk, or churned within the last 90 days, ranked by their value over the last 12 months. */
export function answerWorklist(analysis: Analysis, { scope, count }: WorklistQuestion): WorklistAnswer {
  const states = analysis.states(scope)
  const mask = analysis.mask(scope)
  const rhythm = analysis.rhythms(scope)
  const value = trailingValue(analysis, scope)
  const asOfDay = analysis.asOfDay(scope)
  const isEligible = (unit: number) => {
    if (mask !== null && mask[unit] === 0) return false
    const state = ACCOUNT_STATES[states[unit]!]
    if (state === 'at-risk') return true
    if (state !== 'churned') return false
    const entry = rhythm.start[unit + 1]! - 1
    return asOfDay - (rhythm.day[entry]! + rhythm.churnAfter[entry]!) <= RECENTLY_CHURNED_DAYS
  }
  const units = Array.from(states.keys()).filter(isEligible)
  units.sort((a, b) => value[b]! - value[a]! || a - b)
  return {
    frame: analysis.frame(scope),
    rows: units.slice(0, count).map((unit) => accountRow(analysis, scope, unit)),
    eligible: units.length,
    value12: units.reduce((sum, unit) => sum + value[unit]!, 0),
  }
}
