import type { Activity } from './activities/activity'
import { ActivityRecords } from './activities/ActivityRecords'
import type { Adjustment } from './adjustment'
import { AdjustmentRecords } from './AdjustmentRecords'
import type { Cost } from './cost'
import { CostRecords } from './CostRecords'
import type { Customer } from './customer'
import { Dictionary } from './Dictionary'
import { Keys } from './Keys'
import type { Order } from './order'
import { ListRecords } from './ListRecords'
import { OrderRecords } from './OrderRecords'

/**
 * Everything the sources have told. A row read again replaces its earlier reading, so that overlapping pages and
 * repeated syncs count nothing twice.
 *
 * A customer has a key as soon as anything names it — an order, a credit, a merge, a parent — with or without a record
 * of its own.
 */
export class Records {
  readonly sources = new Dictionary()
  readonly customerKeys = new Keys()
  /** Customer records by customer key. */
  readonly customers = new Map<number, Customer>()
  readonly orders = new OrderRecords()
  readonly adjustments = new AdjustmentRecords()
  readonly costs = new CostRecords()
  readonly lists = new ListRecords()
  readonly activities = new ActivityRecords()

  upsertCustomer(customer: Customer): void {
    const source = this.sources.encode(customer.source)
    this.customers.set(this.customerKeys.encode(source, customer.id), customer)
    this.#customerKey(source, customer.mergedInto)
    this.#customerKey(source, customer.parentId)
  }

  upsertOrder(order: Order): void {
    const source = this.sources.encode(order.source)
    this.orders.upsert(order, source, this.#customerKey(source, order.customerId))
  }

  upsertAdjustment(adjustment: Adjustment): void {
    const source = this.sources.encode(adjustment.source)
    const customer = this.#customerKey(source, adjustment.customerId)
    this.adjustments.upsert(adjustment, source, customer, this.orders.currencies)
  }

  upsertCost(cost: Cost): void {
    this.costs.upsert(cost)
  }

  upsertActivity(activity: Activity): void {
    this.activities.upsert(activity)
  }

  /** Gives up the hash tables of keys until one is looked for again. */
  rest(): void {
    for (const keys of [this.customerKeys, this.orders.keys, this.adjustments.keys, this.adjustments.orderKeys])
      keys.rest()
  }

  #customerKey(source: number, id: string | null): number {
    return id === null ? -1 : this.customerKeys.encode(source, id)
  }
}
