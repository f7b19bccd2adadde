import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

/** The class a unit falls into between two windows; the code is the index. `none`: no sale and no credit in either. */
export const MOVEMENT_CLASSES = ['none', 'new', 'returned', 'expansion', 'contraction', 'churned', 'outside'] as const
export type MovementClass = (typeof MOVEMENT_CLASSES)[number]

/**
 * Revenue movements between two windows (metrics 1), net revenue in ten-thousandths. All five are ≥ 0 as printed
 * except where credits exceed sales; prev + new + returned + expansion − contraction − churned = cur, exactly.
 */
export interface Movements {
  readonly prev: number
  readonly cur: number
  readonly fresh: number
  readonly returned: number
  readonly expansion: number
  readonly contraction: number
  readonly churned: number
  /** Units in each class, by the code of `MOVEMENT_CLASSES`. */
  readonly units: Uint32Array
  /** Per unit: class code, net revenue in prev and in cur. */
  readonly unitClass: Uint8Array
  readonly unitPrev: Float64Array
  readonly unitCur: Float64Array
  /** (new + returned + expansion) ÷ (contraction + churned); null when the denominator is 0. */
  readonly quickRatio: number | null
}

/** SIGNATURE ONLY. Masked-out units are in no sum and no count; their class code is 0. */
export declare function movements(ledger: Ledger, mask: AccountMask, prev: DayWindow, cur: DayWindow): Movements
