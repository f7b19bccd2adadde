import { accountKeys } from './accountTable'
import { placedSales, type TableRules } from './buildOrderTable'
import { placeOrders } from './placeOrders'
import type { Records } from './Records'

/**
 * Puts the order records into the order of their table, what is set aside behind: the table then reads the records' own
 * columns instead of holding copies. What the records tell stays the same; rows of earlier tables lose their meaning.
 */
export function arrangeOrders(records: Records, rules: TableRules): void {
  const keys = accountKeys(records, rules.isExcluded, rules.leads)
  const placed = placeOrders(records, keys, rules)
  const { sorted } = placedSales(records, placed, keys)
  const order = new Uint32Array(records.orders.count)
  order.set(sorted)
  let next = sorted.length
  for (let row = 0; row < order.length; row++) if (placed.reason[row] !== 0) order[next++] = row
  records.orders.reorder(order)
}
