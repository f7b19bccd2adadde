import type { Activity } from '../core/activities/activity'
import type { Adjustment } from '../core/adjustment'
import type { Cost } from '../core/cost'
import type { Customer } from '../core/customer'
import type { ListRow } from '../core/listRow'
import type { Order } from '../core/order'
import type { Rejection } from '../core/rejection'
import type { KnownMoney } from './OrderMoneys'

/**
 * One page of a feed. `rowsIn` is the number of rows the page held; every one of them is in exactly one
 * of the accepted lists, in `parts` or in `rejected` — `sync` checks this sum and fails loudly when it does not hold.
 *
 * A source row that is both (an order row with a negative amount is a credit) counts as one accepted record.
 */
export interface Page {
  readonly orders: readonly Order[]
  readonly adjustments: readonly Adjustment[]
  readonly customers: readonly Customer[]
  /** Rows of a cost feed; absent where a feed has none. */
  readonly costs?: readonly Cost[]
  /** Rows of an optional feed; absent where a feed is none. */
  readonly activities?: readonly Activity[]
  /** Rows of lists that amounts are looked up in: exchange rates, costs of goods; absent where a feed is none. */
  readonly listRows?: readonly ListRow[]
  readonly rejected: readonly Rejection[]
  readonly rowsIn: number
  /** Rows that are only parts of a record on another row or page (the lines of an order); absent where a row is a whole record. */
  readonly parts?: number
  /** Where to go on after this page; null when this page is the last. Opaque to everyone but the source. */
  readonly cursor: string | null
  /** The server's own count of rows in the feed, where it gives one. */
  readonly total: number | null
  /** From a source with a census: the names of the page's rows, in their order. */
  readonly names?: readonly string[]
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
  /** Written from its product's documentation and not yet proven on a live system: the screen says so. */
  readonly unproven?: true
  pages(feed: string, cursor: string | null, signal: AbortSignal): AsyncIterable<Page>
  /**
   * The feeds that can be asked for rows which were added or changed since an instant, as a source of these rows alone; a feed
   * that it does not have is read whole every time. Absent: all are. `money`: of orders that earlier readings took in.
   */
  changes?(sinceMs: number, money: KnownMoney): Source
  /** Days after which all rows are read again, for what changes do not tell: deletions where nothing counts, and what the contract says. */
  readonly wholeAfterDays?: number
  /** Later feeds tell of rows that stood inside those of earlier ones: a reading that ended in between begins anew. */
  readonly isOnePiece?: true
  /** For sources whose pages are numbered: rows can slip past a reader there while others are deleted. */
  readonly census?: Census
}

/**
 * A cheap second look at the feeds of a source, in the order in which `pages` reads them. Rows are named by the id of
 * their record, or by the `row` of their rejection; no two rows of a feed share a name.
 */
export interface Census {
  /**
   * Whether the pages of a feed hang on a key or a cursor, so that no row can slip past while others come and go: where the
   * server gives no counts, one pass is enough. Absent: they have places.
   */
  steady?(feed: string): boolean
  /** How many rows a feed has; null, or absent, where the server does not say. */
  count?(feed: string, signal: AbortSignal): Promise<number | null>
  /** The name of the last row of a feed as it stands; null when the feed is empty or cannot lose rows. */
  newest(feed: string, signal: AbortSignal): Promise<string | null>
  rows(feed: string, signal: AbortSignal): AsyncIterable<CensusPage>
}

/** The names of the rows of one page. */
export interface CensusPage {
  readonly rows: readonly string[]
  /** Where `pages` must start to read this page. */
  readonly cursor: string
  readonly total: number | null
}
