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

/** SIGNATURE ONLY. O(entries + days): each entry adds steps to difference arrays. */
export declare function stateHistory(rhythms: Rhythms, mask: AccountMask, days: Int32Array): StateHistory
