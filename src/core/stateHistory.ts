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
  const { start, day, asOfDay, firstDay, dueAfter, riskAfter, churnAfter } = rhythms
  /** Units with a sale, beyond due, beyond at risk, beyond churned: changes by day, then running totals. */
  const beyond = Array.from({ length: 4 }, () => new Int32Array(asOfDay - firstDay + 2))
  const [bought, due, atRisk, churned] = beyond
  for (let unit = 0; unit < start.length - 1; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const end = start[unit + 1]
    if (start[unit] < end) bought[day[start[unit]] - firstDay]++
    for (let entry = start[unit]; entry < end; entry++) {
      const from = day[entry] - firstDay
      const until = (entry + 1 === end ? asOfDay + 1 : day[entry + 1]) - firstDay
      if (from + dueAfter[entry] >= until) continue
      due[from + dueAfter[entry]]++
      due[until]--
      if (from + riskAfter[entry] >= until) continue
      atRisk[from + riskAfter[entry]]++
      atRisk[until]--
      if (from + churnAfter[entry] >= until) continue
      churned[from + churnAfter[entry]]++
      churned[until]--
    }
  }
  for (const changes of beyond) for (let i = 1; i < changes.length; i++) changes[i] += changes[i - 1]
  const count = (state: number) =>
    Uint32Array.from(days, (on) =>
      on < firstDay ? 0 : beyond[state][on - firstDay] - (beyond[state + 1]?.[on - firstDay] ?? 0),
    )
  return { days, active: count(0), due: count(1), atRisk: count(2), churned: count(3) }
}
