import type { AccountMask } from './accountMask'
import type { Rhythms } from './rhythm'

/** Units in each state at the end of each of `days`. */
export interface StateHistory {
  readonly days: Int32Array
  readonly active: Uint32Array
  readonly due: Uint32Array
  readonly atRisk: Uint32Array
  readonly churned: Uint32Array
}

/**
 * Counts the masked units in each state at the end of each of `days` (in any order, ≤ the as-of day). Each entry adds the
 * days on which its unit comes into a state, and on which its next sale takes it out. O(entries + days).
 */
export function stateHistory(rhythms: Rhythms, mask: AccountMask, days: Int32Array): StateHistory {
  const { start, day, asOfDay, firstDay } = rhythms
  const reached = [rhythms.dueAfter, rhythms.riskAfter, rhythms.churnAfter]
  /** Units with a sale, beyond due, beyond at risk, beyond churned: changes by day, then running totals. */
  const beyond = Array.from({ length: 4 }, () => new Int32Array(asOfDay - firstDay + 1))
  for (let unit = 0; unit < start.length - 1; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    if (start[unit] < start[unit + 1]) beyond[0][day[start[unit]] - firstDay]++
    for (let entry = start[unit]; entry < start[unit + 1]; entry++) {
      const isLast = entry + 1 === start[unit + 1]
      const until = isLast ? asOfDay + 1 : day[entry + 1]
      for (let state = 1; state < 4; state++) {
        const on = day[entry] + reached[state - 1][entry]
        if (on >= until) break
        beyond[state][on - firstDay]++
        if (!isLast) beyond[state][until - firstDay]--
      }
    }
  }
  for (const changes of beyond) for (let i = 1; i < changes.length; i++) changes[i] += changes[i - 1]
  const count = (state: number) =>
    Uint32Array.from(days, (on) =>
      on < firstDay ? 0 : beyond[state][on - firstDay] - (beyond[state + 1]?.[on - firstDay] ?? 0),
    )
  return { days, active: count(0), due: count(1), atRisk: count(2), churned: count(3) }
}
