import type { AccountMask } from './accountMask'
import type { Numbers } from './numbers'

/**
 * Units parted into groups whose figures are added up apart: unit `u` is in group `groupOf[u]`, and in none when that is
 * not below `count`. Figures that are sums over units can then be had for any choice of groups without another pass.
 */
export interface UnitGroups {
  readonly count: number
  readonly groupOf: Numbers
}

/** One group of the masked units. */
export function groupOfMask(mask: AccountMask, unitCount: number): UnitGroups {
  const groupOf = new Uint32Array(unitCount)
  if (mask !== null) for (let unit = 0; unit < unitCount; unit++) groupOf[unit] = 1 - mask[unit]
  return { count: 1, groupOf }
}
