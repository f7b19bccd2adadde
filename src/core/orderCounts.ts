import type { AccountMask } from './accountMask'
import type { Ledger } from './ledger'

/** How many units made how many orders, up to the as-of day. */
export interface OrderCounts {
  /** `units[n]`: units with exactly n sales; `units[0]` is always 0. Ends with the most sales that a unit has. */
  readonly units: Uint32Array
  /** Units with sales on two distinct days or more. */
  readonly onSeveralDays: number
}

/** The distribution of the number of orders over the masked units with a sale. O(units). */
export function orderCounts(ledger: Ledger, mask: AccountMask): OrderCounts {
  const { saleStart, saleDay, unitCount } = ledger
  const counts: number[] = [0]
  let onSeveralDays = 0
  for (let unit = 0; unit < unitCount; unit++) {
    const sales = saleStart[unit + 1] - saleStart[unit]
    if (sales === 0 || (mask !== null && mask[unit] === 0)) continue
    while (counts.length <= sales) counts.push(0)
    counts[sales]++
    if (saleDay[saleStart[unit + 1] - 1] !== saleDay[saleStart[unit]]) onSeveralDays++
  }
  return { units: Uint32Array.from(counts), onSeveralDays }
}
