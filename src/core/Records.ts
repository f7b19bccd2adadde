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
import { OrderRecords } from './OrderRecords'

/** Whether a record of an id stays, by its kind. */
export interface RecordTests {
  readonly customer: (id: string) => boolean
  readonly order: (id: string) => boolean
  readonly adjustment: (id: string) => boolean
  readonly cost: (id: string) => boolean
  readonly activity: (id: string) => boolean
}

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
  /** Keys of the customers whose records were put away without what names them, and that no source has told of since. */
  readonly unnamed = new Set<number>()
  readonly orders = new OrderRecords()
  readonly adjustments = new AdjustmentRecords()
  readonly costs = new CostRecords()
  readonly activities = new ActivityRecords()

  upsertCustomer(customer: Customer): void {
    const source = this.sources.encode(customer.source)
    const key = this.customerKeys.encode(source, customer.id)
    this.customers.set(key, customer)
    this.unnamed.delete(key)
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

  /** Leaves of a source only the records that a test of their ids passes, kind by kind. */
  keepOnly(sourceId: string, stays: RecordTests): void {
    const source = this.sources.find(sourceId)
    for (const [key, { id }] of this.customers) {
      if (this.customerKeys.source(key) !== source || stays.customer(id)) continue
      this.customers.delete(key)
      this.unnamed.delete(key)
    }
    const { orders, adjustments } = this
    leave(orders, (row) => orders.keys.source(row) !== source || stays.order(orders.keys.id(row)))
    leave(adjustments, (row) => adjustments.keys.source(row) !== source || stays.adjustment(adjustments.keys.id(row)))
    this.costs.keepOnly((cost) => cost.source !== sourceId || stays.cost(cost.id))
    this.activities.keepOnly((activity) => activity.source !== sourceId || stays.activity(activity.id))
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

function leave(records: OrderRecords | AdjustmentRecords, stays: (row: number) => boolean): void {
  const rows = Uint32Array.from({ length: records.count }, (_, row) => row).filter(stays)
  if (rows.length < records.count) records.reorder(rows)
}
