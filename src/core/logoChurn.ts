import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import { type OpenStretches, openStretches } from './openStretches'
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
 * crossings after the as-of day are not known and not counted. O(entries + stretches × windows).
 */
export function logoChurn(rhythms: Rhythms, mask: AccountMask, windows: readonly DayWindow[]): LogoChurn[] {
  const stretches = openStretches(rhythms)
  return windows.map((window) => churnOf(stretches, mask, window))
}

function churnOf({ unit, from, crossed }: OpenStretches, mask: AccountMask, window: DayWindow): LogoChurn {
  let openAtStart = 0
  let churned = 0
  let reactivated = 0
  for (let i = 0; i < unit.length; i++) {
    const hasCrossed = crossed[i] !== -1
    if (from[i] >= window.to || (hasCrossed && crossed[i] < window.from)) continue
    if (mask !== null && mask[unit[i]] === 0) continue
    if (from[i] < window.from) {
      openAtStart++
      if (hasCrossed && crossed[i] < window.to) churned++
    } else if (i > 0 && unit[i - 1] === unit[i]) {
      // A return; if the stretch before it was a return in this window too, it has been counted.
      if (!(i > 1 && unit[i - 2] === unit[i] && from[i - 1] >= window.from)) reactivated++
    }
  }
  return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
}
