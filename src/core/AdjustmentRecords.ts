import type { Adjustment } from './adjustment'
import { Column } from './Column'
import { Keys } from './Keys'
import type { Dictionary } from './Dictionary'

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
}
