import type { Activity } from './activities/activity'
import { ActivityRecords } from './activities/ActivityRecords'
import type { Adjustment } from './adjustment'
import { AdjustmentRecords } from './AdjustmentRecords'
import type { Cost } from './cost'
import { CostRecords } from './CostRecords'
import type { Customer } from './customer'
import { CustomerRecords } from './CustomerRecords'
import { Dictionary } from './Dictionary'
import { Keys } from './Keys'
import type { Order } from './order'
import { ListRecords } from './ListRecords'
import { OrderRecords } from './OrderRecords'

/** The records of a kind that stay: by their ids, and how many they are where that is known, which spares looking. */
export interface Staying {
  readonly count: number | null
  readonly has: (id: string) => boolean
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
  readonly customers = new CustomerRecords(this.sources, this.customerKeys)
  /** Keys of the customers whose records were put away without what names them, and that no source has told of since. */
  readonly unnamed = new Set<number>()
  readonly orders = new OrderRecords()
  readonly adjustments = new AdjustmentRecords()
  readonly costs = new CostRecords()
  readonly lists = new ListRecords()
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

  /** Leaves of a source only the records that stay, kind by kind. */
  keepOnly(
    sourceId: string,
    stay: Readonly<Record<'customer' | 'order' | 'adjustment' | 'cost' | 'activity' | 'listRow', Staying>>,
  ): void {
    const source = this.sources.find(sourceId)
    for (const key of this.customers.keys()) {
      if (this.customerKeys.source(key) !== source || stay.customer.has(this.customerKeys.id(key))) continue
      this.customers.delete(key)
      this.unnamed.delete(key)
    }
    leave(this.orders, source, stay.order)
    leave(this.adjustments, source, stay.adjustment)
    this.costs.keepOnly((cost) => cost.source !== sourceId || stay.cost.has(cost.id))
    this.activities.keepOnly((activity) => activity.source !== sourceId || stay.activity.has(activity.id))
    this.lists.keepOnly((row) => row.source !== sourceId || stay.listRow.has(row.id))
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

function leave(records: OrderRecords | AdjustmentRecords, source: number, stay: Staying): void {
  const { keys, count } = records
  let own = 0
  for (let row = 0; row < count; row++) if (keys.source(row) === source) own++
  if (own === stay.count) return
  const rows = Uint32Array.from({ length: count }, (_, row) => row).filter(
    (row) => keys.source(row) !== source || stay.has(keys.id(row)),
  )
  if (rows.length < count) records.reorder(rows)
}
