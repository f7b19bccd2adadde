import { addMonths } from '../calendar'
import type { Ledger } from '../ledger'

/** How large each unit is. Money is ten-thousandths. */
export interface AccountSizes {
  /** Revenue before credits of the last 12 months or of the 12 before, whichever is more: one that slips away keeps its size. */
  readonly size: Float64Array
  /** 1 where it has bought in the last 12 months. */
  readonly buys: Uint8Array
}

/** The size of every unit on the ledger's as-of day. O(sales). */
export function accountSizes({ unitCount, asOfDay, saleStart, saleDay, revenue }: Ledger): AccountSizes {
  const recent = addMonths(asOfDay + 1, -12)
  const earlier = addMonths(asOfDay + 1, -24)
  const size = new Float64Array(unitCount)
  const buys = new Uint8Array(unitCount)
  for (let unit = 0; unit < unitCount; unit++) {
    let [last, before] = [0, 0]
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      if (saleDay[sale] >= recent) {
        last += revenue[sale]
        buys[unit] = 1
      } else if (saleDay[sale] >= earlier) before += revenue[sale]
    }
    size[unit] = Math.max(last, before)
  }
  return { size, buys }
}
