import { monthTable } from './calendar'
import type { Ledger } from './ledger'
import { TIMELINE_COLUMNS } from './timeline'

const WIDTH = TIMELINE_COLUMNS.length
const [ORDERS, GROSS, CREDITS, ORDERING, FRESH, REPEATING] = TIMELINE_COLUMNS.keys()

/**
 * Notes a unit's sales and credits in the timeline that begins at `at` of `totals`, each in the entry after its day, as
 * totals are those before a day. Distinct units need no hashing: a unit's sales are in order of day, so it orders in a
 * month once for every change of month.
 */
export function tallySales(ledger: Ledger, firstDay: number, totals: Float64Array) {
  const { saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const monthOf = monthTable(firstDay, ledger.asOfDay)
  return (unit: number, at: number): void => {
    const from = saleStart[unit]
    const end = saleStart[unit + 1]
    const base = at + WIDTH * (1 - firstDay)
    let month = -1
    for (let sale = from; sale < end; sale++) {
      const day = saleDay[sale]
      const entry = base + WIDTH * day
      totals[entry + ORDERS]++
      totals[entry + GROSS] += revenue[sale]
      if (monthOf[day - firstDay] === month) continue
      month = monthOf[day - firstDay]
      totals[entry + ORDERING]++
    }
    if (end > from) totals[base + WIDTH * saleDay[from] + FRESH]++
    if (end > from + 1) totals[base + WIDTH * saleDay[from + 1] + REPEATING]++
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      totals[base + WIDTH * creditDay[credit] + CREDITS] += creditRevenue[credit]
    }
  }
}
