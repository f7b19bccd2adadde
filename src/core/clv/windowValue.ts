import type { DayWindow } from '../dayWindow'
import type { Ledger } from '../ledger'

/** Value of the sales of each unit in a window, less the credits that name them. O(sales). */
export function windowValue({ unitCount, saleStart, saleDay, kept }: Ledger, { from, to }: DayWindow): Float64Array {
  const value = new Float64Array(unitCount)
  for (let unit = 0; unit < unitCount; unit++) {
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      if (saleDay[sale] >= from && saleDay[sale] < to) value[unit] += kept[sale]
    }
  }
  return value
}
