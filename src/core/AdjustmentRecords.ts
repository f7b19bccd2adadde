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

  readonly customer = new Column((n) => new Uint32Array(n))
  readonly order = new Column((n) => new Uint32Array(n))
  readonly placedAtMs = new Column((n) => new Float64Array(n))
  readonly currency = new Column((n) => new Uint16Array(n))
  readonly amount = new Column((n) => new Float64Array(n))

  get count(): number {
    return this.keys.size
  }

  /** Takes a credit in; `source` is the source's code, `customer` its customer key or −1. */
  upsert(adjustment: Adjustment, source: number, customer: number, currencies: Dictionary): void {
    const row = this.keys.encode(source, adjustment.id)
    this.customer.put(row, customer + 1)
    this.order.put(row, adjustment.orderId === null ? 0 : this.orderKeys.encode(source, adjustment.orderId) + 1)
    this.placedAtMs.put(row, adjustment.placedAtMs)
    this.currency.put(row, currencies.encode(adjustment.currency))
    this.amount.put(row, adjustment.amount)
  }
}
