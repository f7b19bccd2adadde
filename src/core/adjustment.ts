/**
 * A return, refund or credit note: money taken back on its own date, never an order.
 *
 * `amount` is what is taken off, positive, in whole ten-thousandths of the unit of `currency`, without tax.
 */
export interface Adjustment {
  readonly source: string
  readonly id: string
  /** The id of the order it names in the same source; null when it names none. */
  readonly orderId: string | null
  /** Null where the source names none: then the customer of the order it names is meant. */
  readonly customerId: string | null
  readonly placedAtMs: number
  /** ISO 4217; null where the source gives none and the order it names decides. */
  readonly currency: string | null
  readonly amount: number
}
