import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Rhythms } from './rhythm'

/** Churn of accounts over one window (metrics 1). */
export interface LogoChurn {
  /** Units open (a sale, not churned) at the end of the day before the window. */
  readonly openAtStart: number
  /** Of those, the units that crossed into churned during the window, each once, even if they returned. */
  readonly churned: number
  /** churned ÷ openAtStart; null when nobody was open. */
  readonly rate: number | null
  /** Units with a sale in the window after having been churned. */
  readonly reactivated: number
}

/** SIGNATURE ONLY. One result a window, in one pass over the entries. */
export declare function logoChurn(rhythms: Rhythms, mask: AccountMask, windows: readonly DayWindow[]): LogoChurn[]
