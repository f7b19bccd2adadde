import type { RiskHistory } from './riskHistory'
import { type RiskCalendar, trainingOrigins } from './riskOrigins'
import type { PastRows } from './riskRows'

/** What risk needs before it gives numbers. */
export type RiskNeed = 'gaps' | 'days' | 'accounts' | 'no-order' | 'order'

/** How much of a need there is; it is met from `need` on. */
export interface RiskGate {
  readonly what: RiskNeed
  readonly have: number
  readonly need: number
}

/** Completed gaps known before a day that is learned from, accounts on the last of them, and past outcomes of either kind. */
const LEAST_GAPS = 50
const LEAST_ACCOUNTS = 50
const LEAST_OUTCOMES = 30

/** Which days of a history can be learned from for a horizon. O(days). */
export function riskCalendar({ firstDay, asOfDay, poolOn }: RiskHistory, horizon: number): RiskCalendar {
  let usableFrom = firstDay
  while (usableFrom <= asOfDay && poolOn(usableFrom).completedGaps < LEAST_GAPS) usableFrom++
  return { firstDay, usableFrom: usableFrom > asOfDay ? Infinity : usableFrom, horizon }
}

/** What a history has of what it takes to have a day to learn from: completed gaps, and days. */
export function historyGates({ firstDay, asOfDay, poolOn }: RiskHistory, calendar: RiskCalendar): RiskGate[] {
  const { horizon, usableFrom } = calendar
  const have = asOfDay - firstDay + 1
  const lead = Math.max(Math.round(horizon / 2), usableFrom === Infinity ? 0 : usableFrom - firstDay)
  const days = trainingOrigins(calendar, asOfDay).length > 0 ? Math.min(have, lead + horizon + 2) : lead + horizon + 2
  return [
    { what: 'gaps', have: poolOn(asOfDay).completedGaps, need: LEAST_GAPS },
    { what: 'days', have, need: days },
  ]
}

/** What the rows to learn from have: accounts, and outcomes of either kind. */
export function rowGates({ unit, outcome }: PastRows): RiskGate[] {
  const noOrder = outcome.reduce((ones, is) => ones + is, 0)
  return [
    { what: 'accounts', have: new Set(unit).size, need: LEAST_ACCOUNTS },
    { what: 'no-order', have: noOrder, need: LEAST_OUTCOMES },
    { what: 'order', have: outcome.length - noOrder, need: LEAST_OUTCOMES },
  ]
}
