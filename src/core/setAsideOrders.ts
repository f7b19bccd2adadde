import type { AccountKeys } from './accountTable'
import { creditCurrency, creditedOrders } from './creditedOrders'
import { creditedCustomer, placeCredits } from './placeCredits'
import type { Placement, PlacementRules } from './placement'
import { placeOrders } from './placeOrders'
import type { Records } from './Records'
import { SET_ASIDE_REASONS, type SetAsideReason } from './setAside'

/** An order or credit that counts in no figure, and why. */
export interface SetAsideOrder {
  readonly record: 'order' | 'credit'
  readonly id: string
  readonly source: string
  /** The customer number that it tells; '' = none. */
  readonly customer: string
  readonly day: number
  /** Ten-thousandths of its own currency; what a credit takes off is positive. */
  readonly amount: number
  readonly currency: string
  readonly reason: SetAsideReason
}

/**
 * The orders and credits that were set aside, oldest first. O(orders + credits).
 *
 * @param isWanted by its account, −1 where it is of none or of one left out, and its customer's key, −1 where it tells none
 */
export function setAsideOrders(
  records: Records,
  keys: AccountKeys,
  rules: PlacementRules,
  isWanted: (account: number, customer: number) => boolean,
): SetAsideOrder[] {
  const { orders, adjustments, sources, customerKeys } = records
  const numberOf = (customer: number) => (customer < 0 ? '' : customerKeys.id(customer))
  const placed = placeOrders(records, keys, rules)
  const taken = creditedOrders(records, placed)
  const credited = placeCredits(records, keys, rules, taken, placed)
  const customerOf = (row: number) => orders.customer.at(row) - 1
  const ofOrders = rowsAside(placed, (row, account) => isWanted(account, customerOf(row))).map(
    (row): SetAsideOrder => ({
      record: 'order',
      id: orders.keys.id(row),
      source: sources.decode(orders.keys.source(row)),
      customer: numberOf(customerOf(row)),
      day: placed.day[row],
      amount: orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0),
      currency: orders.currencies.decode(orders.currency.at(row)),
      reason: SET_ASIDE_REASONS[placed.reason[row] - 1],
    }),
  )
  const creditorOf = (row: number) => creditedCustomer(records, row, taken.named[row], placed)
  const ofCredits = rowsAside(credited, (row, account) => isWanted(account, creditorOf(row))).map(
    (row): SetAsideOrder => ({
      record: 'credit',
      id: adjustments.keys.id(row),
      source: sources.decode(adjustments.keys.source(row)),
      customer: numberOf(creditorOf(row)),
      day: credited.day[row],
      amount: adjustments.amount.at(row),
      currency: orders.currencies.decode(creditCurrency(records, row, taken.named[row])),
      reason: SET_ASIDE_REASONS[credited.reason[row] - 1],
    }),
  )
  return [...ofOrders, ...ofCredits].toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

function rowsAside({ reason, account }: Placement, isWanted: (row: number, account: number) => boolean): number[] {
  return Array.from(reason.keys()).filter((row) => reason[row] !== 0 && isWanted(row, account[row]))
}
