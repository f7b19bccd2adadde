import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Rhythms } from './rhythm'

/**
 * How many of the masked units that `logoChurn` counts as churned in the window are open again at its end: open when it
 * began, crossed into churned during it, and sold to since. O(stretches).
 */
export function returnedSinceChurn({ stretches }: Rhythms, mask: AccountMask, { from, to }: DayWindow): number {
  const { unit, from: began, crossed } = stretches
  let returned = 0
  /** The unit that was last seen to churn; its later stretches follow at once. */
  let churned = -1
  for (let i = 0; i < unit.length; i++) {
    if (mask !== null && mask[unit[i]] === 0) continue
    if (crossed[i] >= from && crossed[i] < to && began[i] < from) churned = unit[i]
    else if (unit[i] === churned && began[i] < to && (crossed[i] === -1 || crossed[i] >= to)) returned++
  }
  return returned
}
