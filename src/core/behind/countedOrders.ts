import type { DayWindow } from '../dayWindow'
import type { Ledger } from '../ledger'

/**
 * What an order counts with: its net revenue, its revenue before any credit (credits are listed and count nothing), or its
 * value in the ledger's basis.
 */
export type OrderMoney = 'net' | 'gross' | 'value'

/** Which orders and credits stand behind a figure, and with which money. */
export interface OrderCut {
  /** Windows that do not overlap, in the order in which a screen shows them. */
  readonly windows: readonly DayWindow[]
  readonly money: OrderMoney
  /** Where a credit stands: at its own date; at that of the sale it names, else its own; the same, never before the first sale. */
  readonly creditsAt: 'own' | 'sale' | 'age'
}

/** A sale or credit of the ledger that lies in a window of the cut. */
export interface CountedOrder {
  readonly kind: 'sale' | 'credit'
  /** Index into the ledger's sales or credits. */
  readonly at: number
  /** Its own day; a credit may stand in the window of another. */
  readonly day: number
  readonly window: number
  /** Ten-thousandths; what a credit takes off is below 0. */
  readonly amount: number
}

/** The orders and credits of one unit that a cut counts, sales first, each by time. O(its sales and credits). */
export function countedOrders(ledger: Ledger, unit: number, { windows, money, creditsAt }: OrderCut): CountedOrder[] {
  const { saleStart, saleDay, revenue, value, creditStart, creditDay, creditRevenue, creditValue, creditSale } = ledger
  const windowOf = (day: number) => windows.findIndex(({ from, to }) => from <= day && day < to)
  const counted: CountedOrder[] = []
  const first = saleDay[saleStart[unit]]
  for (let at = saleStart[unit]; at < saleStart[unit + 1]; at++) {
    const window = windowOf(saleDay[at])
    const amount = money === 'value' ? value[at] : revenue[at]
    if (window >= 0) counted.push({ kind: 'sale', at, day: saleDay[at], window, amount })
  }
  const hasSale = saleStart[unit] < saleStart[unit + 1]
  for (let at = creditStart[unit]; at < creditStart[unit + 1]; at++) {
    const named = creditSale[at]
    const own = creditsAt === 'age' && hasSale ? Math.max(first, creditDay[at]) : creditDay[at]
    const window = windowOf(creditsAt !== 'own' && named >= 0 ? saleDay[named] : own)
    const off = money === 'gross' ? 0 : money === 'value' ? creditValue[at] : creditRevenue[at]
    if (window >= 0) counted.push({ kind: 'credit', at, day: creditDay[at], window, amount: off === 0 ? 0 : -off })
  }
  return counted
}

/** What the orders of one unit come to, window by window; NaN where the value of one is not known. */
export function countedSums(ledger: Ledger, unit: number, cut: OrderCut): number[] {
  const sums = cut.windows.map(() => 0)
  for (const { window, amount } of countedOrders(ledger, unit, cut)) sums[window] += amount
  return sums
}
