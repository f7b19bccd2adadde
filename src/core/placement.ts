import type { AccountKeys } from './accountTable'
import { civilDay, type ZoneOffsets } from './calendar'
import { convertAmount } from './money'
import type { RateTable } from './rates'
import type { Records } from './Records'
import { SET_ASIDE_REASONS, type SetAsideReason } from './setAside'

/** What placing records needs to know besides the records. */
export interface PlacementRules {
  readonly offsets: ZoneOffsets
  readonly rates: RateTable
  /** Reporting currency. */
  readonly currency: string
  /** Freight counts as revenue. */
  readonly freightIncluded: boolean
  /** The civil day of now in the business zone: later records are set aside. */
  readonly today: number
}

/** Where each record belongs: to an account with its day and money, or aside with its reason. */
export interface Placement {
  /** 0 = in the figures, else 1 + index into `SET_ASIDE_REASONS`. */
  readonly reason: Uint8Array
  readonly account: Int32Array
  readonly day: Int32Array
  /** Ten-thousandths of the reporting currency; 0 where set aside. */
  readonly revenue: Float64Array
  /** Units of the reporting currency for one of the record's own; 0 where set aside. */
  readonly rate: Float64Array
}

const code = (reason: SetAsideReason) => SET_ASIDE_REASONS.indexOf(reason) + 1

/** Places every order: a sale of an account, or set aside for the first reason that applies. */
export function placeOrders(records: Records, keys: AccountKeys, rules: PlacementRules): Placement {
  const { orders } = records
  const placement = emptyPlacement(orders.count)
  for (let row = 0; row < orders.count; row++) place(placement, row, rules, orderCandidate(records, keys, rules, row))
  return placement
}

/** Why one order is set aside: 0 = it is a sale, else 1 + index into `SET_ASIDE_REASONS`. */
export function reasonForOrder(records: Records, keys: AccountKeys, rules: PlacementRules, row: number): number {
  const candidate = orderCandidate(records, keys, rules, row)
  return reasonFor(candidate, civilDay(candidate.atMs, rules.offsets), rules)
}

function orderCandidate({ orders }: Records, keys: AccountKeys, rules: PlacementRules, row: number): Candidate {
  const status = orders.statusOf(row)
  const customer = orders.customer.at(row) - 1
  return {
    early: status === 'placed' ? 0 : code(status),
    account: customer < 0 ? null : keys.accountOf[customer],
    atMs: orders.placedAtS.at(row) * 1000,
    amount: orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0),
    currency: orders.currencies.decode(orders.currency.at(row)),
  }
}

/**
 * Places every credit. One that names an order belongs to that order's account and, where it gives no currency of
 * its own, is in that order's currency. One whose order is no sale is set aside for that order's reason: it takes
 * back what was never counted. An order that never came is not known to be no sale, so its credit counts.
 *
 * @param orderOf by credit: the row of the order it names, as `namedOrders` gives it
 * @param placed where the orders belong
 */
export function placeCredits(
  records: Records,
  keys: AccountKeys,
  rules: PlacementRules,
  orderOf: Int32Array,
  placed: Placement,
): Placement {
  const { adjustments, orders } = records
  const placement = emptyPlacement(adjustments.count)
  for (let row = 0; row < adjustments.count; row++) {
    const order = orderOf[row]
    const own = adjustments.customer.at(row) - 1
    const customer = own < 0 && order >= 0 ? orders.customer.at(order) - 1 : own
    place(placement, row, rules, {
      early: order < 0 ? 0 : placed.reason[order],
      account: customer < 0 ? null : keys.accountOf[customer],
      atMs: adjustments.placedAtS.at(row) * 1000,
      amount: adjustments.amount.at(row),
      currency: orders.currencies.decode(creditCurrency(records, row, order)),
    })
  }
  return placement
}

/** Currency code of a credit: its own, else that of the order it names. */
export function creditCurrency(records: Records, row: number, order: number): number {
  const own = records.adjustments.currency.at(row)
  return own === 0 && order >= 0 ? records.orders.currency.at(order) : own
}

/** The order each credit names, as a row of the order records; −1 where it names none or one that never came. */
export function namedOrders(records: Records): Int32Array {
  const { adjustments, orders } = records
  return Int32Array.from({ length: adjustments.count }, (_, row) => {
    const named = adjustments.order.at(row) - 1
    return named < 0 ? -1 : orders.keys.find(adjustments.orderKeys.source(named), adjustments.orderKeys.id(named))
  })
}

interface Candidate {
  readonly early: number
  readonly account: number | null
  readonly atMs: number
  readonly amount: number
  readonly currency: string
}

function place(placement: Placement, row: number, rules: PlacementRules, candidate: Candidate): void {
  const day = civilDay(candidate.atMs, rules.offsets)
  placement.day[row] = day
  placement.account[row] = candidate.account ?? -1
  placement.reason[row] = reasonFor(candidate, day, rules)
  if (placement.reason[row] !== 0) return
  const rate = rules.rates.rateOn(day, candidate.currency, rules.currency) ?? 0
  placement.rate[row] = rate
  placement.revenue[row] = convertAmount(candidate.amount, rate)
}

function reasonFor({ early, account, amount, currency }: Candidate, day: number, rules: PlacementRules): number {
  if (early !== 0) return early
  if (account === null) return code('no-customer')
  if (account < 0) return code('excluded-account')
  if (amount <= 0) return code('zero-amount')
  if (rules.rates.rateOn(day, currency, rules.currency) === null) return code('unknown-rate')
  return day > rules.today ? code('future') : 0
}

function emptyPlacement(count: number): Placement {
  return {
    reason: new Uint8Array(count),
    account: new Int32Array(count),
    day: new Int32Array(count),
    revenue: new Float64Array(count),
    rate: new Float64Array(count),
  }
}
