import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { OpenStretches } from './openStretches'
import { openOnDay, type OpenUnits, openUnits } from './openUnits'
import type { Rhythms } from './rhythm'
import { placesIn, type StretchDays, stretchDays, type StretchRows } from './stretchDays'

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
 * `days` and `open` are what the same rhythms and units have in every window. With them O(what happened in the window).
 */
export function logoChurn(
  { stretches }: Rhythms,
  mask: AccountMask,
  window: DayWindow,
  days: StretchDays = stretchDays(stretches),
  open: OpenUnits = openUnits(stretches, mask),
): LogoChurn {
  const openAtStart = openOnDay(open, window.from - 1)
  const churned = countBefore(stretches, mask, days.crossings, window)
  // A return whose unit had returned in the window already has been counted.
  const reactivated = countBefore(stretches, mask, days.returns, window)
  return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
}

/** Of the masked units' rows in a window, those whose other day is before it. */
function countBefore({ unit }: OpenStretches, mask: AccountMask, rows: StretchRows, window: DayWindow): number {
  const [first, end] = placesIn(rows, window)
  const { row, before } = rows
  let count = 0
  if (mask === null) for (let at = first; at < end; at++) count += Number(before[at] < window.from)
  else for (let at = first; at < end; at++) count += Number(before[at] < window.from) * mask[unit[row[at]]]
  return count
}
