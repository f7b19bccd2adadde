import type { Ledger } from './ledger'
import type { KnownMargins } from './marginsAsOf'
import { convertAmount } from './money'
import type { Numbers } from './numbers'
import type { OrderTable } from './orderTable'

/** The rows of a ledger whose worth is asked, and how it came to them. */
export interface ValuedRows extends Pick<Ledger, 'saleRow' | 'revenue' | 'creditRow' | 'creditRevenue'> {
  /** Null: the basis is revenue, or the company's margin was unknown. */
  readonly margins: KnownMargins | null
  /** The chosen share of every sale of the table; null where all of each is chosen. */
  readonly shares: Float64Array | null
  readonly asOfDay: number
}

/** Sales and credits in the value basis. A credit is worth the margin share of the sale it names, else the company's. */
export function ledgerValues(table: OrderTable, rows: ValuedRows): Pick<Ledger, 'value' | 'creditValue'> {
  const { margins, shares, saleRow, revenue, creditRow, creditRevenue, asOfDay } = rows
  if (margins === null) return { value: revenue, creditValue: creditRevenue }
  const { saleMargin, rate } = margins
  const shareOf = (sale: number) => {
    if (!isKnownSale(table, sale, asOfDay)) return rate ?? 1
    return table.saleRevenue[sale] > 0 ? saleMargin[sale] / table.saleRevenue[sale] : 1
  }
  return {
    value: revenue === table.saleRevenue ? saleMargin : chosenAmounts(saleMargin, saleRow, shares),
    creditValue: Float64Array.from(creditRow, (credit, i) =>
      convertAmount(creditRevenue[i], shareOf(table.creditSale[credit])),
    ),
  }
}

/** Whether a credit names a sale, and one that had been made: a credit may come before the order it names. */
export function isKnownSale(table: OrderTable, sale: number, asOfDay: number): boolean {
  return sale >= 0 && table.saleDay[sale] <= asOfDay
}

/** The amounts of sales, cut to the share that is chosen of each. */
export function chosenAmounts(column: Numbers, saleRow: Uint32Array, shares: Float64Array | null): Float64Array {
  const amounts = new Float64Array(saleRow.length)
  for (let i = 0; i < amounts.length; i++) {
    const amount = column[saleRow[i]]
    amounts[i] = shares === null ? amount : convertAmount(amount, shares[saleRow[i]])
  }
  return amounts
}
