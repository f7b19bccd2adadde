import type { AccountMask } from './accountMask'
import { type ChurnCounts, churnCounts } from './churnCounts'
import type { DayWindow } from './dayWindow'
import { openOnDay } from './openUnits'
import type { Rhythms } from './rhythm'
import type { StretchCount } from './stretchCounts'

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
 * Logo churn of the masked units over a window, by the days on which thresholds were crossed. New units are in neither
 * the churned nor the open. A window begins on the day after the as-of day at the latest;
 * crossings after the as-of day are not known and not counted.
 *
 * `counts` are what the same rhythms and units have for every window: with them O(1), or O(days) where the window's are not kept.
 */
export function logoChurn(
  { stretches }: Rhythms,
  mask: AccountMask,
  window: DayWindow,
  { open, crossings, returns }: ChurnCounts = churnCounts(stretches, mask),
): LogoChurn {
  const openAtStart = openOnDay(open, window.from - 1)
  const churned = countIn(crossings, window)
  // A return whose unit had returned in the window already has been counted.
  const reactivated = countIn(returns, window)
  return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
}

/** The rows in a window, those whose other day is before it. */
function countIn(count: StretchCount, { from, to }: DayWindow): number {
  return count(to)(from) - count(from)(from)
}
