import { addMonths } from '../calendar'
import type { Ledger } from '../ledger'
import type { OrderTable } from '../orderTable'

/** The columns of an order table that tell what was bought. */
export type SaleLines = Pick<OrderTable, 'lineStart' | 'lineCategory' | 'lineRevenue'>

/** What a unit bought of a category. Money is ten-thousandths. */
export interface CategoryYear {
  /** Revenue of its lines in the 12 months to the as-of day, and in the 12 months before those. */
  readonly last12: number
  readonly before12: number
  /** Its part of the value (in the ledger's basis) of the sales of the last 12 months; NaN where that of one is not known. */
  readonly value12: number
  /** Distinct days on which it was bought, ever, and in the last 12 months. */
  readonly days: number
  readonly days12: number
  readonly lastDay: number
}

const NOTHING: CategoryYear = { last12: 0, before12: 0, value12: 0, days: 0, days12: 0, lastDay: -1 }

/**
 * What a unit bought of each category up to the ledger's as-of day, by category code; 0 (unknown) is left out. Credits are
 * not taken off, for they name no product. The value of a sale is parted among its lines by their revenue. `isChosen` leaves
 * out lines that a sales filter does. O(lines of the unit).
 */
export function categoryYears(
  { lineStart, lineCategory, lineRevenue }: SaleLines,
  { asOfDay, saleStart, saleDay, saleRow, value }: Ledger,
  unit: number,
  isChosen: (line: number) => boolean = () => true,
): ReadonlyMap<number, CategoryYear> {
  const recent = addMonths(asOfDay + 1, -12)
  const earlier = addMonths(asOfDay + 1, -24)
  const years = new Map<number, CategoryYear>()
  for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
    const day = saleDay[sale]
    const bought = revenueByCategory(lineStart[saleRow[sale]], lineStart[saleRow[sale] + 1])
    for (const [category, revenue] of bought.of) {
      const year = years.get(category) ?? NOTHING
      const isNewDay = Number(year.lastDay !== day)
      const isRecent = day >= recent
      years.set(category, {
        last12: year.last12 + (isRecent ? revenue : 0),
        before12: year.before12 + (!isRecent && day >= earlier ? revenue : 0),
        value12: year.value12 + (isRecent && bought.all > 0 ? (value[sale] * revenue) / bought.all : 0),
        days: year.days + isNewDay,
        days12: year.days12 + (isRecent ? isNewDay : 0),
        lastDay: day,
      })
    }
  }
  years.delete(0)
  return years

  function revenueByCategory(from: number, to: number) {
    const of = new Map<number, number>()
    let all = 0
    for (let line = from; line < to; line++) {
      if (!isChosen(line)) continue
      all += lineRevenue[line]
      of.set(lineCategory[line], (of.get(lineCategory[line]) ?? 0) + lineRevenue[line])
    }
    return { of, all }
  }
}
