import { Column, type KeptColumn } from './Column'
import { Dictionary } from './Dictionary'
import { Keys, type KeptKeys } from './Keys'
import type { Order, OrderStatus } from './order'
import { DOCUMENT_NUMBER, veiledId } from './veiledId'

/** The number of a document with a word or two around it: "Shop V000123". */
const REFERENCE = /^(?=.*\d)[\w.,:#/+ -]{1,40}$/
const STATUSES: readonly OrderStatus[] = ['placed', 'cancelled', 'draft', 'test']

/** Orders as they are put away: columns and texts in the order of their fields, product names with when they were told. */
export interface KeptOrders {
  readonly keys: KeptKeys
  readonly columns: readonly KeptColumn[]
  readonly texts: readonly (readonly string[])[]
  readonly productNames: readonly (readonly [product: number, name: string, atMs: number])[]
}

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
  readonly numbers = new Dictionary()
  readonly references = new Dictionary()
  /** Name of a product by its code, as its newest order told it (the first in the alphabet where orders of one instant differ). */
  readonly productNames = new Map<number, string>()
  readonly #namedAtMs = new Map<number, number>()
  /** Name of a customer by its key, chosen as a product's is. Names are not put away. */
  readonly customerNames = new Map<number, string>()
  readonly #customerNamedAtMs = new Map<number, number>()

  readonly customer = new Column()
  /** Seconds since 1970 UTC, with a part where the source tells one. */
  readonly placedAtS = new Column()
  readonly status = new Column()
  readonly currency = new Column()
  readonly net = new Column()
  readonly freight = new Column()
  readonly cost = new Column(Number.NaN)
  /** With tax and freight; NaN where no credit needs it. */
  readonly gross = new Column(Number.NaN)
  readonly channel = new Column()
  readonly rep = new Column()
  readonly country = new Column()
  readonly region = new Column()
  readonly segment = new Column()
  readonly number = new Column()
  readonly reference = new Column()
  readonly lineStart = new Column()
  readonly lineCount = new Column()

  readonly lineProduct = new Column()
  readonly lineCategory = new Column()
  readonly lineQuantity = new Column()
  readonly lineNet = new Column()
  readonly lineCost = new Column(Number.NaN)

  readonly #columns = [
    this.customer,
    this.placedAtS,
    this.status,
    this.currency,
    this.net,
    this.freight,
    this.cost,
    this.gross,
    this.channel,
    this.rep,
    this.country,
    this.region,
    this.segment,
    this.number,
    this.reference,
    this.lineStart,
    this.lineCount,
  ]
  readonly #texts = [
    this.currencies,
    this.channels,
    this.reps,
    this.countries,
    this.regions,
    this.segments,
    this.categories,
    this.products,
    this.numbers,
    this.references,
  ]
  readonly #lineColumns = [this.lineProduct, this.lineCategory, this.lineQuantity, this.lineNet, this.lineCost]

  get count(): number {
    return this.keys.size
  }

  statusOf(row: number): OrderStatus {
    return STATUSES[this.status.at(row)]
  }

  /** Takes an order in; `source` is the source's code, `customer` its customer key or −1. */
  upsert(order: Order, source: number, customer: number): void {
    const row = this.keys.encode(source, order.id)
    this.customer.put(row, customer + 1)
    if (customer >= 0 && order.customerName)
      newestName(this.customerNames, this.#customerNamedAtMs, customer, order.customerName, order.placedAtMs)
    this.placedAtS.put(row, order.placedAtMs / 1000)
    this.status.put(row, STATUSES.indexOf(order.status))
    this.currency.put(row, this.currencies.encode(order.currency))
    this.net.put(row, order.net)
    this.freight.put(row, order.freight)
    this.cost.put(row, order.cost ?? Number.NaN)
    this.gross.put(row, order.gross ?? Number.NaN)
    this.channel.put(row, this.channels.encode(order.channel))
    this.rep.put(row, this.reps.encode(order.rep))
    this.country.put(row, this.countries.encode(order.country))
    this.region.put(row, this.regions.encode(order.region))
    this.segment.put(row, this.segments.encode(order.segment))
    this.number.put(row, this.numbers.encode(order.number ?? null))
    this.reference.put(row, this.references.encode(order.reference ?? null))
    this.lineStart.put(row, this.lineNet.length)
    this.lineCount.put(row, order.lines.length)
    for (const line of order.lines) {
      const product = this.products.encode(line.product)
      if (line.productName !== null)
        newestName(this.productNames, this.#namedAtMs, product, line.productName, order.placedAtMs)
      this.lineProduct.push(product)
      this.lineCategory.push(this.categories.encode(line.category))
      this.lineQuantity.push(line.quantity)
      this.lineNet.push(line.net)
      this.lineCost.push(line.cost ?? Number.NaN)
    }
  }

  /** The orders as they can be put away; null where two ids have the same veil. */
  keep(): KeptOrders | null {
    const keys = this.keys.keep(DOCUMENT_NUMBER)
    if (keys === null) return null
    return {
      keys,
      columns: [...this.#columns, ...this.#lineColumns].map((column) => column.keep()),
      texts: this.#texts.map(({ texts }) =>
        texts === this.references.texts ? texts.map((text) => veiledId(text, REFERENCE)) : texts,
      ),
      productNames: Array.from(this.productNames, ([product, name]) => [
        product,
        name,
        this.#namedAtMs.get(product) ?? 0,
      ]),
    }
  }

  /** Takes up orders that were put away, in place of those it holds. */
  takeUp({ keys, columns, texts, productNames }: KeptOrders): void {
    this.keys.takeUp(keys)
    for (const [i, column] of [...this.#columns, ...this.#lineColumns].entries()) column.takeUp(columns[i])
    for (const [i, dictionary] of this.#texts.entries()) dictionary.takeUp(texts[i])
    for (const [product, name, atMs] of productNames) {
      this.productNames.set(product, name)
      this.#namedAtMs.set(product, atMs)
    }
  }

  /**
   * Puts the rows into another order, each order's lines beside those of the next, and the texts that a table holds into
   * theirs: row `i` becomes what row `order[i]` was. Rows that are not in it, and lines without an owner, go.
   */
  reorder(order: Uint32Array): void {
    this.#reorderLines(order)
    this.keys.reorder(order)
    for (const column of this.#columns) column.reorder(order)
    this.#startLines()
    this.channel.recode(this.channels.sort())
    this.rep.recode(this.reps.sort())
    this.lineCategory.recode(this.categories.sort())
    const products = this.products.sort()
    this.lineProduct.recode(products)
    recode(this.productNames, products)
    recode(this.#namedAtMs, products)
  }

  #reorderLines(order: Uint32Array): void {
    const lines = new Uint32Array(this.lineNet.length)
    let count = 0
    for (let i = 0; i < order.length; i++) {
      const from = this.lineStart.at(order[i])
      for (let line = from; line < from + this.lineCount.at(order[i]); line++) lines[count++] = line
    }
    for (const column of this.#lineColumns) column.reorder(lines.subarray(0, count))
  }

  /** Each order's lines behind those of the order before. */
  #startLines(): void {
    let next = 0
    for (let row = 0; row < this.count; row++) {
      this.lineStart.put(row, next)
      next += this.lineCount.at(row)
    }
  }
}

/** Notes a name told at an instant, unless a newer one is known, or of that instant one that is first in the alphabet. */
function newestName(
  names: Map<number, string>,
  toldAtMs: Map<number, number>,
  code: number,
  name: string,
  atMs: number,
): void {
  const known = toldAtMs.get(code) ?? Number.NEGATIVE_INFINITY
  if (atMs < known || (atMs === known && name >= (names.get(code) ?? ''))) return
  names.set(code, name)
  toldAtMs.set(code, atMs)
}

/** Moves what stands under each code to its new one. */
function recode<T>(byCode: Map<number, T>, codes: Uint32Array): void {
  const entries = [...byCode]
  byCode.clear()
  for (const [code, value] of entries) byCode.set(codes[code], value)
}
