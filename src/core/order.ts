/**
 * What happened to an order, in Tenure's words. A source maps its own statuses to these; a status it
 * cannot map makes the row a rejection.
 *
 * - `placed`: counts as a sale when its net amount is above 0 and it has a customer
 * - `cancelled`, `draft`, `test`: set aside and counted
 */
export type OrderStatus = 'placed' | 'cancelled' | 'draft' | 'test'

/** One position of an order. Amounts are whole ten-thousandths of the order's currency unit. */
export interface Line {
  /** The source's own product id or article number. */
  readonly product: string
  readonly productName: string | null
  readonly category: string | null
  readonly quantity: number
  /** After discounts, without tax. */
  readonly net: number
  /** Cost of the goods of this line; null where the source does not know it. */
  readonly cost: number | null
}

/**
 * One order number of one source, as the source tells it. `(source, id)` is its identity: the same pair
 * read again replaces the earlier reading.
 *
 * Amounts are whole ten-thousandths of the unit of `currency`, so that sums are exact.
 */
export interface Order {
  readonly source: string
  readonly id: string
  /** The customer's id in the same source; null where the source names none. */
  readonly customerId: string | null
  /** What the order calls its customer: the account's name where no customer record gives one. */
  readonly customerName?: string | null
  /** What it is called in its own system, where that is not the id. */
  readonly number?: string | null
  /** What another system calls the same order, as this one has noted it: "V000123", "Shop V000123". */
  readonly reference?: string | null
  /** The instant it was placed, milliseconds since 1970 UTC. */
  readonly placedAtMs: number
  readonly status: OrderStatus
  /** ISO 4217. */
  readonly currency: string
  /** Goods after discounts, without tax and without freight. */
  readonly net: number
  readonly freight: number
  /** With tax and freight; only where a later credit may need it. */
  readonly gross?: number
  /** Cost of goods; null where unknown. */
  readonly cost: number | null
  readonly channel: string | null
  readonly rep: string | null
  /** Attributes of the order that its customer takes over where no customer record says otherwise. */
  readonly country: string | null
  readonly region: string | null
  readonly segment: string | null
  readonly lines: readonly Line[]
}
