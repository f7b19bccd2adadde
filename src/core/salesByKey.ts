import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

/** Sales of one window under each value of an attribute of the order: rep, channel, region … */
export interface SalesByKey {
  readonly sales: Uint32Array
  /** Ten-thousandths of the reporting currency. */
  readonly gross: Float64Array
  /** Units with a sale under the key in the window; one unit may count under several keys. */
  readonly ordering: Uint32Array
}

/**
 * Splits the masked units' sales in a window by key. `keyOfRow` gives the key, 0 … `keys` − 1, of every row of the order
 * table: orders without the attribute need a key of their own, so that nothing is lost. O(sales).
 */
export function salesByKey(
  ledger: Ledger,
  mask: AccountMask,
  window: DayWindow,
  keyOfRow: ArrayLike<number>,
  keys: number,
): SalesByKey {
  const { saleStart, saleDay, revenue, saleRow } = ledger
  const sales = new Uint32Array(keys)
  const gross = new Float64Array(keys)
  const ordering = new Uint32Array(keys)
  const lastUnit = new Int32Array(keys).fill(-1)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      if (saleDay[sale] < window.from || saleDay[sale] >= window.to) continue
      const key = keyOfRow[saleRow[sale]]
      sales[key]++
      gross[key] += revenue[sale]
      if (lastUnit[key] === unit) continue
      ordering[key]++
      lastUnit[key] = unit
    }
  }
  return { sales, gross, ordering }
}
