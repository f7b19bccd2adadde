import type { AccountKeys } from './accountTable'
import { orderFills, type OrderFills } from './consolidation/orderFills'
import { type SameOrderRules, sameOrders, type SameOrders } from './consolidation/sameOrders'
import { emptyPlacement, place, type Placement, type PlacementRules, reasonCode } from './placement'
import type { Records } from './Records'

/** Where every order belongs, and which of them are one. */
export interface PlacedOrders extends Placement {
  readonly same: SameOrders
  readonly fills: OrderFills
}

/**
 * Places every order: a sale of an account, or set aside for the first reason that applies. Of orders that are one, those of
 * the system of record count; what they leave out is filled from the others.
 */
export function placeOrders(records: Records, keys: AccountKeys, rules: PlacementRules): PlacedOrders {
  const { orders } = records
  const placement = emptyPlacement(orders.count)
  for (let row = 0; row < orders.count; row++) placeOrder(placement, records, keys, row, row, rules)
  const isAsked = (row: number) =>
    mayBeOne(placement.reason[row]) &&
    placement.day[row] <= rules.today &&
    !isExcluded(orders.customer.at(row) - 1, keys)
  const same = sameOrders(records, placement, isAsked, rules.sameOrders ?? NO_RULES)
  const fills = orderFills(orders, same.groups)
  for (const { kept, doubles } of same.groups) {
    for (const row of kept) {
      const teller = fills.customer.get(row)
      if (teller !== undefined) placeOrder(placement, records, keys, row, teller, rules)
    }
    for (const row of doubles) if (placement.reason[row] !== CANCELLED) setDoubled(placement, row)
  }
  return { ...placement, same, fills }
}

const NO_RULES: SameOrderRules = { systemOfRecord: [], preference: [], decisions: [] }
const NO_CUSTOMER = reasonCode('no-customer')
const UNKNOWN_RATE = reasonCode('unknown-rate')
const CANCELLED = reasonCode('cancelled')
const DOUBLED = reasonCode('doubled')

/** Orders that are sales but for a customer or a rate, and cancelled ones: a draft or a test is no order yet. */
function mayBeOne(reason: number): boolean {
  return reason === 0 || reason === NO_CUSTOMER || reason === UNKNOWN_RATE || reason === CANCELLED
}

function isExcluded(customer: number, { accountOf }: AccountKeys): boolean {
  return customer >= 0 && accountOf[customer] < 0
}

function setDoubled(placement: Placement, row: number): void {
  placement.reason[row] = DOUBLED
  placement.revenue[row] = 0
  placement.rate[row] = 0
}

/** @param teller the row that tells whose order it is */
function placeOrder(
  placement: Placement,
  { orders }: Records,
  keys: AccountKeys,
  row: number,
  teller: number,
  rules: PlacementRules,
): void {
  const status = orders.statusOf(row)
  const customer = orders.customer.at(teller) - 1
  place(placement, row, rules, {
    early: status === 'placed' ? 0 : reasonCode(status),
    account: customer < 0 ? null : keys.accountOf[customer],
    atMs: orders.placedAtS.at(row) * 1000,
    amount: orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0),
    currency: orders.currencies.decode(orders.currency.at(row)),
  })
}
