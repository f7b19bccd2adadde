import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Rhythms } from './rhythm'
import { placesIn, type StretchDays, stretchDays } from './stretchDays'

/**
 * How many of the masked units that `logoChurn` counts as churned in the window are open again at its end: open when it
 * began, crossed into churned during it, and sold to since. O(what happened in the window).
 */
export function returnedSinceChurn(
  { stretches }: Rhythms,
  mask: AccountMask,
  { from, to }: DayWindow,
  { returns }: StretchDays = stretchDays(stretches),
): number {
  const { unit, from: began, crossed } = stretches
  const [first, end] = placesIn(returns, { from, to })
  let returned = 0
  for (let at = first; at < end; at++) {
    const row = returns.row[at]
    const isClosedAgain = crossed[row] !== -1 && crossed[row] < to
    if (isClosedAgain || (mask !== null && mask[unit[row]] === 0)) continue
    // What it had returned from when the window began.
    let before = row - 1
    while (began[before] >= from && before > 0 && unit[before - 1] === unit[row]) before--
    if (began[before] < from && crossed[before] >= from) returned++
  }
  return returned
}
