import type { AccountMask } from './accountMask'
import { type ChurnCounts, churnCounts, churnPairs } from './churnCounts'
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
  /** Units with a sale in the window after having been churned, each once. */
  readonly reactivated: number
}

/**
 * Logo churn of the masked units over each window, by the days on which thresholds were crossed. New units are in neither
 * the churned nor the open. Windows begin on the day after the as-of day at the latest;
 * crossings after the as-of day are not known and not counted. O(stretches + days · windows).
 */
export function logoChurn({ stretches }: Rhythms, mask: AccountMask, windows: readonly DayWindow[]): LogoChurn[] {
  const counts = churnCounts(churnPairs(stretches), mask)
  return windows.map((window) => churnIn(counts, window))
}

/** The same over one window, of units that have been counted. O(days). */
export function churnIn({ lasted, returned }: ChurnCounts, { from, to }: DayWindow): LogoChurn {
  const crossedBefore = lasted(from)
  const openAtStart = crossedBefore(Infinity) - crossedBefore(from)
  const churned = crossedBefore(to) - crossedBefore(from)
  // A return whose unit had returned in the window already has been counted.
  const returnedBefore = returned(from)
  const reactivated = returnedBefore(to) - returnedBefore(from)
  return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
}
