import { type AccountKeys } from './accountTable'
import type { PlacementRules } from './placement'
import { placeOrders } from './placeOrders'
import type { Records } from './Records'
import { SET_ASIDE_REASONS, type SetAsideReason } from './setAside'

/** An order of an account that counts in no figure, and why. */
export interface SetAsideOrder {
  readonly id: string
  readonly source: string
  readonly day: number
  /** Ten-thousandths of its own currency. */
  readonly amount: number
  readonly currency: string
  readonly reason: SetAsideReason
}

/** The orders of some accounts that were set aside, oldest first. O(orders). */
export function setAsideOrders(
  records: Records,
  keys: AccountKeys,
  rules: PlacementRules,
  isOf: (account: number) => boolean,
): SetAsideOrder[] {
  const { orders, sources } = records
  const placed = placeOrders(records, keys, rules)
  const found: SetAsideOrder[] = []
  for (let row = 0; row < orders.count; row++) {
    const reason = placed.reason[row]
    if (reason === 0 || orders.customer.at(row) === 0 || !isOf(placed.account[row])) continue
    found.push({
      id: orders.keys.id(row),
      source: sources.decode(orders.keys.source(row)),
      day: placed.day[row],
      amount: orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0),
      currency: orders.currencies.decode(orders.currency.at(row)),
      reason: SET_ASIDE_REASONS[reason - 1],
    })
  }
  return found.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}
