import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

/** What every unit bought and gave back in one window. Money is ten-thousandths of the reporting currency. */
export interface WindowTotals {
  readonly sales: Uint32Array
  /** 1 for a unit with sales on at least two distinct days. */
  readonly severalDays: Uint8Array
  readonly gross: Float64Array
  readonly creditCount: Uint32Array
  /** Credits dated in the window, positive. */
  readonly credits: Float64Array
}

/**
 * Sales and credits of every unit in a window, each at its own date: what the figures of the window are summed from, for
 * whichever units are chosen. O(sales + credits).
 */
export function windowTotals(ledger: Ledger, window: DayWindow): WindowTotals {
  const { unitCount, saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const { from, to } = window
  const sales = new Uint32Array(unitCount)
  const severalDays = new Uint8Array(unitCount)
  const gross = new Float64Array(unitCount)
  const creditCount = new Uint32Array(unitCount)
  const credits = new Float64Array(unitCount)
  for (let unit = 0; unit < unitCount; unit++) {
    const end = saleStart[unit + 1]
    let sale = saleStart[unit]
    while (sale < end && saleDay[sale] < from) sale++
    const first = sale
    for (; sale < end && saleDay[sale] < to; sale++) gross[unit] += revenue[sale]
    sales[unit] = sale - first
    if (sale > first && saleDay[sale - 1] !== saleDay[first]) severalDays[unit] = 1
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      if (creditDay[credit] < from || creditDay[credit] >= to) continue
      creditCount[unit]++
      credits[unit] += creditRevenue[credit]
    }
  }
  return { sales, severalDays, gross, creditCount, credits }
}
