import { Column } from './Column'
import { Dictionary } from './Dictionary'
import { Keys } from './Keys'
import type { Order, OrderStatus } from './order'

const STATUSES: readonly OrderStatus[] = ['placed', 'cancelled', 'draft', 'test']

/**
 * Orders as the sources told them last, one row a `(source, id)`, as columns.
 *
 * Amounts are ten-thousandths of the order's own currency, `cost` NaN where unknown; texts are dictionary codes
 * (0 = none); `customer` is a customer key + 1, 0 = none. An order owns the lines `lineStart … lineStart+lineCount-1`;
 * lines of an earlier reading stay behind unowned.
 */
export class OrderRecords {
  readonly keys = new Keys()
  readonly currencies = new Dictionary()
  readonly channels = new Dictionary()
  readonly reps = new Dictionary()
  readonly countries = new Dictionary()
  readonly regions = new Dictionary()
  readonly segments = new Dictionary()
  readonly categories = new Dictionary()
  readonly products = new Dictionary()
  /** Name of a product by its code, as its newest order told it (the first in the alphabet where orders of one instant differ). */
  readonly productNames = new Map<number, string>()
  readonly #namedAtMs = new Map<number, number>()

  readonly customer = new Column((n) => new Uint32Array(n))
  readonly placedAtMs = new Column((n) => new Float64Array(n))
  readonly status = new Column((n) => new Uint8Array(n))
  readonly currency = new Column((n) => new Uint16Array(n))
  readonly net = new Column((n) => new Float64Array(n))
  readonly freight = new Column((n) => new Float64Array(n))
  readonly cost = new Column((n) => new Float64Array(n))
  readonly channel = new Column((n) => new Uint16Array(n))
  readonly rep = new Column((n) => new Uint16Array(n))
  readonly country = new Column((n) => new Uint16Array(n))
  readonly region = new Column((n) => new Uint16Array(n))
  readonly segment = new Column((n) => new Uint16Array(n))
  readonly lineStart = new Column((n) => new Uint32Array(n))
  readonly lineCount = new Column((n) => new Uint16Array(n))

  readonly lineProduct = new Column((n) => new Uint32Array(n))
  readonly lineCategory = new Column((n) => new Uint16Array(n))
  readonly lineQuantity = new Column((n) => new Float64Array(n))
  readonly lineNet = new Column((n) => new Float64Array(n))
  readonly lineCost = new Column((n) => new Float64Array(n))

  get count(): number {
    return this.keys.size
  }

  statusOf(row: number): OrderStatus {
    return STATUSES[this.status.rows[row]]
  }

  /** Takes an order in; `source` is the source's code, `customer` its customer key or −1. */
  upsert(order: Order, source: number, customer: number): void {
    const row = this.keys.encode(source, order.id)
    this.customer.put(row, customer + 1)
    this.placedAtMs.put(row, order.placedAtMs)
    this.status.put(row, STATUSES.indexOf(order.status))
    this.currency.put(row, this.currencies.encode(order.currency))
    this.net.put(row, order.net)
    this.freight.put(row, order.freight)
    this.cost.put(row, order.cost ?? Number.NaN)
    this.channel.put(row, this.channels.encode(order.channel))
    this.rep.put(row, this.reps.encode(order.rep))
    this.country.put(row, this.countries.encode(order.country))
    this.region.put(row, this.regions.encode(order.region))
    this.segment.put(row, this.segments.encode(order.segment))
    this.lineStart.put(row, this.lineNet.length)
    this.lineCount.put(row, order.lines.length)
    for (const line of order.lines) {
      const product = this.products.encode(line.product)
      if (line.productName !== null) this.#nameProduct(product, line.productName, order.placedAtMs)
      this.lineProduct.push(product)
      this.lineCategory.push(this.categories.encode(line.category))
      this.lineQuantity.push(line.quantity)
      this.lineNet.push(line.net)
      this.lineCost.push(line.cost ?? Number.NaN)
    }
  }

  #nameProduct(product: number, name: string, atMs: number): void {
    const known = this.#namedAtMs.get(product) ?? Number.NEGATIVE_INFINITY
    if (atMs < known || (atMs === known && name >= (this.productNames.get(product) ?? ''))) return
    this.productNames.set(product, name)
    this.#namedAtMs.set(product, atMs)
  }
}
