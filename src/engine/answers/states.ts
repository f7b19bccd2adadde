import { ACCOUNT_STATES } from '../../core/accountState'
import { isoWeekStart } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import type { Rhythms } from '../../core/rhythm'
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
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const rhythm = analysis.rhythms(scope)
  const states = analysis.states(scope)
  const clv = analysis.clv(scope)
  const count = new Uint32Array(ACCOUNT_STATES.length)
  const value = new Float64Array(ACCOUNT_STATES.length)
  for (let unit = 0; unit < states.length; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const state = states[unit]!
    count[state]!++
    if (!Number.isNaN(clv[unit]!)) value[state]! += clv[unit]!
  }
  const days = weekEnds(ledger.firstDay, frame.asOfDay)
  const history = analysis.stateHistory(scope)
  const on = (daily: Uint32Array) => Uint32Array.from(days, (day) => daily[day - rhythm.firstDay]!)
  return {
    frame,
    count,
    value,
    days,
    active: on(history.active),
    due: on(history.due),
    atRisk: on(history.atRisk),
    churned: on(history.churned),
    rule: rhythm.rule,
    completedGaps: rhythm.pools.at(-1)?.completedGaps ?? 0,
    fixedDays: analysis.settings.fixedDays,
  }
}

function weekEnds(firstDay: number, asOfDay: number): Int32Array {
  const sundays: number[] = []
  for (let sunday = isoWeekStart(asOfDay) - 1; sunday >= firstDay && sundays.length < MAX_WEEKS; sunday -= 7) {
    sundays.push(sunday)
  }
  return Int32Array.from([...sundays.toReversed(), asOfDay])
}
