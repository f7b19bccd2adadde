import type { AccountMask } from './accountMask'
import type { FirstMonthsValue } from './firstMonthsValue'

/**
 * What accounts that were won cost and brought, by group (metrics 1). Money is ten-thousandths; a figure that does not exist
 * is null.
 */
export interface UnitEconomics {
  /** Accounts whose cost of acquisition is known. */
  readonly accounts: number
  /** Σ of what they brought in their first months, as far as it is seen, and Σ of what winning them cost. */
  readonly value: number
  readonly cost: number
  /** Days seen of those first months ÷ all of their days: the rest is still to come. */
  readonly seenShare: number | null
  /** value ÷ accounts; cost ÷ accounts. */
  readonly ltv: number | null
  readonly cac: number | null
  /** value ÷ cost; null where nothing was spent. */
  readonly ratio: number | null
}

/**
 * LTV:CAC of every group 0 … `groups` − 1 over the masked units whose cost is known. Only what is seen is in it: what is expected of
 * the days still to come stands apart (`expectedEconomics`). O(units).
 *
 * @param cost of acquisition of each unit, NaN unknown
 * @param groupOf the group of each unit; −1 in none
 */
export function unitEconomics(
  first: FirstMonthsValue,
  cost: Float64Array,
  mask: AccountMask,
  groupOf: Int32Array,
  groups: number,
): readonly UnitEconomics[] {
  const sums = Array.from({ length: groups }, () => ({ accounts: 0, value: 0, cost: 0, seen: 0, all: 0 }))
  for (let unit = 0; unit < cost.length; unit++) {
    const sum = sums[groupOf[unit]]
    if (sum === undefined || Number.isNaN(cost[unit]) || (mask !== null && mask[unit] === 0)) continue
    sum.accounts++
    sum.value += first.value[unit]
    sum.cost += cost[unit]
    sum.seen += first.daysSeen[unit]
    sum.all += first.daysAll[unit]
  }
  return sums.map(({ accounts, value, cost: spent, seen, all }) => ({
    accounts,
    value,
    cost: spent,
    seenShare: all > 0 ? seen / all : null,
    ltv: accounts > 0 ? value / accounts : null,
    cac: accounts > 0 ? spent / accounts : null,
    ratio: spent > 0 ? value / spent : null,
  }))
}

/** What an account may cost to win, so that it brings `ratio` times as much in its first months; null where that is not known. */
export function allowableCac(ltv: number | null, ratio: number): number | null {
  return ltv === null || !(ratio > 0) ? null : ltv / ratio
}
