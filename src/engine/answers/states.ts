import { ACCOUNT_STATES } from '../../core/accountState'
import type { AccountMask } from '../../core/accountMask'
import { isoWeekStart } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import { ruleOnDay, type Rhythms } from '../../core/rhythm'
import { stateHistory } from '../../core/stateHistory'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

export interface StatesAnswer {
  readonly frame: Frame
  /** Units in each state on the as-of day, by the code of ACCOUNT_STATES. */
  readonly count: Uint32Array
  /** Historical CLV of those units (in the basis), by the code of ACCOUNT_STATES; units of unknown margin left out. */
  readonly value: Float64Array
  /** Ends of ISO weeks (the last is the as-of day), and units in each state then. */
  readonly days: Int32Array
  readonly active: Uint32Array
  readonly due: Uint32Array
  readonly atRisk: Uint32Array
  readonly churned: Uint32Array
  /** The rule in force, which falls back to fixed days while too little rhythm is known. */
  readonly rule: Rhythms['rule']
  readonly completedGaps: number
  readonly fixedDays: number
}

const MAX_WEEKS = 160

/** How many accounts are in each state, now and week by week. */
export function answerStates(analysis: Analysis, scope: Scope): StatesAnswer {
  const frame = analysis.frame(scope)
  const days = weekEnds(frame.firstDay, frame.asOfDay)
  const { active, due, atRisk, churned } = stateHistory(analysis.timeline(scope), days)
  const now = days.length - 1
  const bought = active[now]! + due[now]! + atRisk[now]! + churned[now]!
  const mask = analysis.mask(scope)
  const prospects = chosenCount(mask, analysis.ledgerEver(scope).unitCount) - bought
  return {
    frame,
    count: Uint32Array.of(prospects, active[now]!, due[now]!, atRisk[now]!, churned[now]!),
    value: valueByState(analysis.states(scope), analysis.clv(scope), mask),
    days,
    active,
    due,
    atRisk,
    churned,
    ...ruleOnDay(analysis.rhythmsEver(scope), frame.asOfDay),
    fixedDays: analysis.settings.fixedDays,
  }
}

/** Σ value of the masked units in each state; units without a value left out. */
function valueByState(states: Uint8Array, clv: Float64Array, mask: AccountMask): Float64Array {
  const value = new Float64Array(ACCOUNT_STATES.length)
  for (let unit = 0; unit < states.length; unit++) {
    if ((mask !== null && mask[unit] === 0) || Number.isNaN(clv[unit]!)) continue
    value[states[unit]!]! += clv[unit]!
  }
  return value
}

function chosenCount(mask: AccountMask, units: number): number {
  if (mask === null) return units
  let count = 0
  for (let unit = 0; unit < units; unit++) count += mask[unit]!
  return count
}

function weekEnds(firstDay: number, asOfDay: number): Int32Array {
  const sundays: number[] = []
  for (let sunday = isoWeekStart(asOfDay) - 1; sunday >= firstDay && sundays.length < MAX_WEEKS; sunday -= 7) {
    sundays.push(sunday)
  }
  return Int32Array.from([...sundays.toReversed(), asOfDay])
}
