import type { Rhythms } from './rhythm'

/** 0 never bought (prospect), 1 active, 2 due, 3 at risk, 4 churned. The code is the index into this list. */
export const ACCOUNT_STATES = ['prospect', 'active', 'due', 'at-risk', 'churned'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** SIGNATURE ONLY. State code of every unit at the end of `day` (≤ the rhythms' as-of day), by what was known that day. */
export declare function accountStates(rhythms: Rhythms, day: number): Uint8Array
