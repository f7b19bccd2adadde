/**
 * What optional feeds tell beside orders: support tickets, quotes, visits, deliveries, samples, referrals, loyalty
 * memberships, feedback scores, uses of services, and what services and campaigns cost and reach in a month.
 */
export const ACTIVITY_KINDS = [
  'tickets',
  'deliveries',
  'scores',
  'memberships',
  'quotes',
  'visits',
  'samples',
  'referrals',
  'services',
  'uses',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** What became of a quote. */
export const QUOTE_OUTCOMES = ['open', 'won', 'lost'] as const
export type QuoteOutcome = (typeof QUOTE_OUTCOMES)[number]

/**
 * One row of an optional feed; `(source, kind, id)` is its identity. What each kind fills in stands in `ACTIVITY_FIELDS`.
 * It names a customer by number and holds no text that people wrote. Instants are milliseconds since 1970 UTC; null where the
 * row does not say, or it has not happened yet.
 */
export interface Activity {
  readonly source: string
  readonly id: string
  readonly kind: ActivityKind
  /** The source whose customer number `customerId` is: support desks go by the numbers of the shop. */
  readonly customerSource: string
  /** Null only for a service, which is of no customer. */
  readonly customerId: string | null
  /** Opened, promised, given, joined, quoted, visited, sent, referred, used; of a service the first of its month. */
  readonly atMs: number
  /** First answered, delivered, left, decided. */
  readonly nextMs: number | null
  /** Closed. */
  readonly endMs: number | null
  readonly outcome: QuoteOutcome | null
  /** Value of a quote, cost of a service: ten-thousandths of `currency`. */
  readonly amount: number | null
  /** ISO 4217; null where there is no amount. */
  readonly currency: string | null
  /** A score, or hours of maintenance. */
  readonly measure: number | null
  /** Accounts or people that a service reaches. */
  readonly audience: number | null
  /** Name of a service, or the number of the customer who was referred. */
  readonly subject: string | null
}
