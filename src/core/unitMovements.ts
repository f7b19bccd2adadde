import type { AccountMask } from './accountMask'
import { movementCode } from './movements'
import type { PairTotals } from './windowPair'

/** What each unit is to the movements between two windows. */
export interface UnitMovements {
  /** Class code of each unit, by `MOVEMENT_CLASSES`; of masked-out units 0. */
  readonly unitClass: Uint8Array
  /** Net revenue of each unit, chosen or not, in prev and in cur, ten-thousandths. Shared with the totals: read only. */
  readonly unitPrev: Float64Array
  readonly unitCur: Float64Array
}

/** Classes every masked unit as `movements` does, from the totals of both windows. O(units). */
export function unitMovements(mask: AccountMask, [before, after]: PairTotals): UnitMovements {
  const unitClass = new Uint8Array(before.did.length)
  for (let unit = 0; unit < unitClass.length; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const fell = Number(after.net[unit] < before.net[unit])
    unitClass[unit] = movementCode(before.did[unit], after.did[unit], fell)
  }
  return { unitClass, unitPrev: before.net, unitCur: after.net }
}
