import type { Adjustment } from '../core/adjustment'
import type { Customer } from '../core/customer'
import type { Order } from '../core/order'
import type { Rejection } from '../core/rejection'

/**
 * One page of a feed. `rowsIn` is the number of rows the page held; every one of them is in exactly one
 * of the accepted lists or in `rejected` — `sync` checks this sum and fails loudly when it does not hold.
 *
 * A source row that is both (an order row with a negative amount is a credit) counts as one accepted record.
 */
export interface Page {
  readonly orders: readonly Order[]
  readonly adjustments: readonly Adjustment[]
  readonly customers: readonly Customer[]
  readonly rejected: readonly Rejection[]
  readonly rowsIn: number
  /** Where to go on after this page; null when this page is the last. Opaque to everyone but the source. */
  readonly cursor: string | null
  /** The server's own count of rows in the feed, where it gives one. */
  readonly total: number | null
}

/**
 * A place orders come from. A source names its feeds in the order to read them and reads each as pages.
 *
 * `pages` starts after `cursor` (null: from the beginning), yields until the feed ends, and stops with the
 * signal's reason when `signal` aborts. It throws a `SourceError` when the feed cannot be read on: what was
 * yielded before stays valid, and reading can resume at the last cursor.
 */
export interface Source {
  readonly id: string
  readonly feeds: readonly string[]
  pages(feed: string, cursor: string | null, signal: AbortSignal): AsyncIterable<Page>
}
