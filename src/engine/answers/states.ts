import type { AccountMask } from '../../core/accountMask'
import { isoWeekStart } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import { ruleOnDay, type Rhythms } from '../../core/rhythm'
import { stateHistory } from '../../core/stateHistory'
import type { Analysis, Frame } from '../Analysis'

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
  const history = stateHistory(analysis.timeline(scope), days)
  const { active, due, atRisk, churned, activeValue, dueValue, atRiskValue, churnedValue } = history
  const now = days.length - 1
  const bought = active[now]! + due[now]! + atRisk[now]! + churned[now]!
  const prospects = chosenCount(analysis.mask(scope), analysis.ledgerEver(scope).unitCount) - bought
  return {
    frame,
    count: Uint32Array.of(prospects, active[now]!, due[now]!, atRisk[now]!, churned[now]!),
    value: Float64Array.of(0, activeValue[now]!, dueValue[now]!, atRiskValue[now]!, churnedValue[now]!),
    days,
    active,
    due,
    atRisk,
    churned,
    ...ruleOnDay(analysis.rhythmsEver(scope), frame.asOfDay),
    fixedDays: analysis.settings.fixedDays,
  }
}

function chosenCount(mask: AccountMask, units: number): number {
  return mask === null ? units : mask.reduce((count, is) => count + is, 0)
}

function weekEnds(firstDay: number, asOfDay: number): Int32Array {
  const sundays: number[] = []
  for (let sunday = isoWeekStart(asOfDay) - 1; sunday >= firstDay && sundays.length < MAX_WEEKS; sunday -= 7) {
    sundays.push(sunday)
  }
  return Int32Array.from([...sundays.toReversed(), asOfDay])
}
