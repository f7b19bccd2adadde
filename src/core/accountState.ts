import type { Rhythms } from './rhythm'

/** 0 never bought (prospect), 1 active, 2 due, 3 at risk, 4 churned. The code is the index into this list. */
export const ACCOUNT_STATES = ['prospect', 'active', 'due', 'at-risk', 'churned'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/**
 * State code after `silence` days (day − last sale day) under the thresholds of an entry. A threshold belongs to the later
 * state: a unit is churned on the very day on which its silence reaches `churnAfter`.
 */
export function stateOfSilence({ dueAfter, riskAfter, churnAfter }: Rhythms, entry: number, silence: number): number {
  // Thresholds ascend, so that those reached can be counted: which they are, a processor cannot guess.
  return (
    1 + Number(silence >= dueAfter[entry]) + Number(silence >= riskAfter[entry]) + Number(silence >= churnAfter[entry])
  )
}

/**
 * State code of every unit at the end of `day` (≤ the rhythms' as-of day), by what was known that day. Steps back over the
 * entries of later days, which a processor foresees better than the turns of a search. O(units + later entries).
 */
export function accountStates(rhythms: Rhythms, day: number): Uint8Array {
  const { start, day: saleDay } = rhythms
  const states = new Uint8Array(start.length - 1)
  for (let unit = 0; unit < states.length; unit++) {
    const first = start[unit]
    let entry = start[unit + 1] - 1
    while (entry >= first && saleDay[entry] > day) entry--
    if (entry >= first) states[unit] = stateOfSilence(rhythms, entry, day - saleDay[entry])
  }
  return states
}

/** The entry of a unit's last sale day on or before `day`; -1 when it had none. */
export function latestEntry(
  { start, day: saleDay }: Pick<Rhythms, 'start' | 'day'>,
  unit: number,
  day: number,
): number {
  let low = start[unit]
  let high = start[unit + 1]
  if (high > low && saleDay[high - 1] <= day) return high - 1
  while (high > low) {
    const middle = (low + high) >> 1
    if (saleDay[middle] <= day) low = middle + 1
    else high = middle
  }
  return low === start[unit] ? -1 : low - 1
}
