import type { AccountKeys } from './accountTable'
import { creditCurrency, creditedOrders } from './creditedOrders'
import { placeCredits } from './placeCredits'
import type { Placement, PlacementRules } from './placement'
import { placeOrders } from './placeOrders'
import type { Records } from './Records'
import { SET_ASIDE_REASONS, type SetAsideReason } from './setAside'

/** An order or credit of an account that counts in no figure, and why. */
export interface SetAsideOrder {
  readonly record: 'order' | 'credit'
  readonly id: string
  readonly source: string
  readonly day: number
  /** Ten-thousandths of its own currency; what a credit takes off is positive. */
  readonly amount: number
  readonly currency: string
  readonly reason: SetAsideReason
}

/** The orders and credits of some accounts that were set aside, oldest first. O(orders + credits). */
export function setAsideOrders(
  records: Records,
  keys: AccountKeys,
  rules: PlacementRules,
  isOf: (account: number) => boolean,
): SetAsideOrder[] {
  const { orders, adjustments, sources } = records
  const placed = placeOrders(records, keys, rules)
  const taken = creditedOrders(records, placed)
  const credited = placeCredits(records, keys, rules, taken, placed)
  const ofOrders = rowsAside(placed, isOf)
    // An order of no customer stands under no account, whatever else is wrong with it.
    .filter((row) => orders.customer.at(row) > 0)
    .map((row): SetAsideOrder => ({
      record: 'order',
      id: orders.keys.id(row),
      source: sources.decode(orders.keys.source(row)),
      day: placed.day[row],
      amount: orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0),
      currency: orders.currencies.decode(orders.currency.at(row)),
      reason: SET_ASIDE_REASONS[placed.reason[row] - 1],
    }))
  const ofCredits = rowsAside(credited, isOf).map((row): SetAsideOrder => ({
    record: 'credit',
    id: adjustments.keys.id(row),
    source: sources.decode(adjustments.keys.source(row)),
    day: credited.day[row],
    amount: adjustments.amount.at(row),
    currency: orders.currencies.decode(creditCurrency(records, row, taken.named[row])),
    reason: SET_ASIDE_REASONS[credited.reason[row] - 1],
  }))
  return [...ofOrders, ...ofCredits].toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

function rowsAside({ reason, account }: Placement, isOf: (account: number) => boolean): number[] {
  return Array.from(reason.keys()).filter((row) => reason[row] !== 0 && isOf(account[row]))
}
