import type { PlacedOrders } from './placeOrders'
import type { Records } from './Records'

/** What every credit takes back; rows of the order records. */
export interface CreditedOrders {
  /** The order it names; −1 where it names none or one that never came. */
  readonly named: Int32Array
  /** The sale it is taken off: the one it names, or what counts in its place; −1 where it names no sale. */
  readonly sale: Int32Array
}

/**
 * The orders that credits take back. A credit that names an order which counts in another system goes with it: it is taken
 * off the sale that counts, unless that system tells credits on the order too: then they are the same, and its own count.
 */
export function creditedOrders(records: Records, { reason, same }: PlacedOrders): CreditedOrders {
  const { adjustments, orders } = records
  const named = Int32Array.from({ length: adjustments.count }, (_, row) => {
    const order = adjustments.order.at(row) - 1
    return order < 0 ? -1 : orders.keys.find(adjustments.orderKeys.source(order), adjustments.orderKeys.id(order))
  })
  const sale = named.map((order) => (order >= 0 && reason[order] === 0 ? order : -1))
  if (same.groups.length === 0) return { named, sale }
  const credited = new Set(named)
  const countsAs = new Map<number, number>()
  for (const { kept, doubles } of same.groups) {
    const counts = kept.some((row) => credited.has(row)) ? undefined : kept.find((row) => reason[row] === 0)
    for (const double of doubles) countsAs.set(double, counts ?? -1)
  }
  return { named, sale: sale.map((its, row) => countsAs.get(named[row]) ?? its) }
}

/** Currency code of a credit: its own, else that of the order it names. */
export function creditCurrency(records: Records, row: number, order: number): number {
  const own = records.adjustments.currency.at(row)
  return own === 0 && order >= 0 ? records.orders.currency.at(order) : own
}
