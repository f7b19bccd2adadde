import type { Adjustment } from './adjustment'
import { Column, type KeptColumn } from './Column'
import { Keys, type KeptKeys } from './Keys'
import type { Dictionary } from './Dictionary'
import { DOCUMENT_NUMBER } from './veiledId'

/** Credits as they are put away: columns in the order of their fields. */
export interface KeptAdjustments {
  readonly keys: KeptKeys
  readonly orderKeys: KeptKeys
  readonly columns: readonly KeptColumn[]
}

/**
 * Returns, refunds and credit notes as the sources told them last, one row a `(source, id)`.
 *
 * `customer` is a customer key + 1 and `order` a number in `orderKeys` + 1, 0 = none; `currency` 0 = that of the order
 * it names. The order it names may arrive later, or never.
 */
export class AdjustmentRecords {
  readonly keys = new Keys()
  /** Keys of the orders that credits name. */
  readonly orderKeys = new Keys()

  readonly customer = new Column()
  readonly order = new Column()
  /** Seconds since 1970 UTC, with a part where the source tells one. */
  readonly placedAtS = new Column()
  readonly currency = new Column()
  readonly amount = new Column()

  readonly #columns = [this.customer, this.order, this.placedAtS, this.currency, this.amount]

  get count(): number {
    return this.keys.size
  }

  /** Takes a credit in; `source` is the source's code, `customer` its customer key or −1. */
  upsert(adjustment: Adjustment, source: number, customer: number, currencies: Dictionary): void {
    const row = this.keys.encode(source, adjustment.id)
    this.customer.put(row, customer + 1)
    this.order.put(row, adjustment.orderId === null ? 0 : this.orderKeys.encode(source, adjustment.orderId) + 1)
    this.placedAtS.put(row, adjustment.placedAtMs / 1000)
    this.currency.put(row, currencies.encode(adjustment.currency))
    this.amount.put(row, adjustment.amount)
  }

  /** Leaves only these rows, in their order. */
  reorder(order: Uint32Array): void {
    this.keys.reorder(order)
    for (const column of this.#columns) column.reorder(order)
  }

  /** The credits as they can be put away; null where two ids have the same veil. */
  keep(): KeptAdjustments | null {
    const keys = this.keys.keep(DOCUMENT_NUMBER)
    const orderKeys = this.orderKeys.keep(DOCUMENT_NUMBER)
    if (keys === null || orderKeys === null) return null
    return { keys, orderKeys, columns: this.#columns.map((column) => column.keep()) }
  }

  /** Takes up credits that were put away, in place of those it holds. */
  takeUp({ keys, orderKeys, columns }: KeptAdjustments): void {
    this.keys.takeUp(keys)
    this.orderKeys.takeUp(orderKeys)
    for (const [i, column] of this.#columns.entries()) column.takeUp(columns[i])
  }
}
