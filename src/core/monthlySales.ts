import type { AccountMask } from './accountMask'
import { firstDayOfMonth, monthTable } from './calendar'
import type { Ledger } from './ledger'

/** One entry a civil month from `firstMonth` (months since 1970-01). Money is ten-thousandths of the reporting currency. */
export interface MonthlySales {
  readonly firstMonth: number
  readonly orders: Uint32Array
  readonly gross: Float64Array
  /** Credits dated in the month, positive. */
  readonly credits: Float64Array
  /** Units with a sale in the month. */
  readonly ordering: Uint32Array
  /** Units whose first sale ever is in the month. Returning = ordering − fresh. */
  readonly fresh: Uint32Array
}

/**
 * The sales and credits of every civil month from `firstMonth` to `lastMonth`, both included, over the masked units
 * (metrics 1). Sales and credits of other months are left out. Distinct units need no hashing: a unit's sales are in
 * order of day, so it orders in a month once for every change of month. O(sales + credits + days).
 */
export function monthlySales(ledger: Ledger, mask: AccountMask, firstMonth: number, lastMonth: number): MonthlySales {
  const { saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const months = Math.max(0, lastMonth - firstMonth + 1)
  const orders = new Uint32Array(months)
  const gross = new Float64Array(months)
  const credits = new Float64Array(months)
  const ordering = new Uint32Array(months)
  const fresh = new Uint32Array(months)
  const from = firstDayOfMonth(firstMonth)
  const to = firstDayOfMonth(lastMonth + 1)
  const monthOf = monthTable(from, to - 1)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    let previous = -1
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      const day = saleDay[sale]
      if (day < from || day >= to) continue
      const at = monthOf[day - from] - firstMonth
      orders[at]++
      gross[at] += revenue[sale]
      if (at === previous) continue
      ordering[at]++
      previous = at
      if (sale === saleStart[unit]) fresh[at]++
    }
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      const day = creditDay[credit]
      if (day >= from && day < to) credits[monthOf[day - from] - firstMonth] += creditRevenue[credit]
    }
  }
  return { firstMonth, orders, gross, credits, ordering, fresh }
}
