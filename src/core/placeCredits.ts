import type { AccountKeys } from './accountTable'
import { civilDay } from './calendar'
import { creditCurrency, type CreditedOrders } from './creditedOrders'
import { emptyPlacement, place, type Placement, type PlacementRules, reasonCode } from './placement'
import type { PlacedOrders } from './placeOrders'
import type { Records } from './Records'

/**
 * Places every credit. One that names an order belongs to that order's account and, where it gives no currency of its own,
 * is in that order's currency. One whose order counts in another system belongs to the account of what counts. One whose order
 * is no sale is set aside for that order's reason: it takes back what was never counted. An order that never came, or only on
 * a day after the credit's, was not known then to be no sale, so its credit counts; but what several systems tell counts once.
 */
export function placeCredits(
  records: Records,
  keys: AccountKeys,
  rules: PlacementRules,
  credited: CreditedOrders,
  orders: PlacedOrders,
): Placement {
  const { adjustments } = records
  const placement = emptyPlacement(adjustments.count)
  const reasonOfOrder = (row: number) => {
    const order = credited.named[row]
    if (order < 0 || credited.sale[row] >= 0) return 0
    const isKnown = orders.day[order] <= civilDay(adjustments.placedAtS.at(row) * 1000, rules.offsets)
    return isKnown || orders.reason[order] === DOUBLED ? orders.reason[order] : 0
  }
  for (let row = 0; row < adjustments.count; row++) {
    place(placement, row, rules, {
      early: reasonOfOrder(row),
      account: accountOf(records, keys, credited, orders, row),
      atMs: adjustments.placedAtS.at(row) * 1000,
      amount: adjustments.amount.at(row),
      currency: records.orders.currencies.decode(creditCurrency(records, row, credited.named[row])),
    })
  }
  return placement
}

const DOUBLED = reasonCode('doubled')

function accountOf(
  records: Records,
  keys: AccountKeys,
  { named, sale }: CreditedOrders,
  placed: PlacedOrders,
  row: number,
): number | null {
  if (sale[row] >= 0 && sale[row] !== named[row]) return placed.account[sale[row]]
  const customer = creditedCustomer(records, row, named[row], placed)
  return customer < 0 ? null : keys.accountOf[customer]
}

/** The key of the customer of a credit: its own, else that of the order it names (a row, −1 = none); −1 where neither tells one. */
export function creditedCustomer(
  { adjustments, orders }: Records,
  row: number,
  order: number,
  placed: PlacedOrders,
): number {
  const own = adjustments.customer.at(row) - 1
  const teller = order >= 0 ? (placed.fills.customer.get(order) ?? order) : -1
  return own < 0 && teller >= 0 ? orders.customer.at(teller) - 1 : own
}
