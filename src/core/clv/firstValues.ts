import type { Ledger } from '../ledger'
import type { PurchaseDays } from './purchaseDays'

/** Value of the first purchase day of each unit less the credits that name its sales; NaN for a unit without a purchase. */
export function firstValues(
  { unitCount, saleStart, saleDay, kept }: Ledger,
  { start, day }: Pick<PurchaseDays, 'start' | 'day'>,
): Float64Array {
  const values = new Float64Array(unitCount).fill(NaN)
  for (let unit = 0; unit < unitCount; unit++) {
    if (start[unit] === start[unit + 1]) continue
    values[unit] = 0
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      if (saleDay[sale] === day[start[unit]]) values[unit] += kept[sale]
    }
  }
  return values
}
