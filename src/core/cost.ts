/**
 * What one row of a cost feed says was spent in a civil month: to win accounts, and to serve and keep them. `(source, id)`
 * is its identity; rows of the same month and channel add up.
 *
 * Amounts are whole ten-thousandths of the unit of `currency`; null where the row does not say.
 */
export interface Cost {
  readonly source: string
  readonly id: string
  /** Civil month since 1970-01. */
  readonly month: number
  /** The channel of acquisition it was spent on, as accounts have it; null: on all of them. */
  readonly channel: string | null
  /** ISO 4217. */
  readonly currency: string
  readonly acquisition: number | null
  /** To serve and to keep: service, logistics, loyalty. */
  readonly retention: number | null
}
