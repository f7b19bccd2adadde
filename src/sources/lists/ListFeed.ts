import type { Accepted } from '../pageOfRows'

/** One page of a list, whichever way the list is paged. */
export interface ListPage {
  /** What `pages` takes to begin with this page. */
  readonly cursor: string
  readonly rows: readonly unknown[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  /** The server's own count of rows; null where it gives none. */
  readonly total: number | null
}

/** How a list is read, page by page. */
export interface ListPages {
  /** Pages hang on a key or a cursor: no row slips past while others come and go. */
  readonly steady: boolean
  /** The pages in their order, from a cursor (null: the beginning) to the end. */
  pages(cursor: string | null, signal: AbortSignal): AsyncIterable<ListPage>
  /** The same pages with as little of each row as its name takes; the same cursors lead to them. */
  names(signal: AbortSignal): AsyncIterable<ListPage>
  /** The last row as the list stands; undefined when it is empty or the server does not count it. */
  newest(signal: AbortSignal): Promise<unknown>
  /** The server's own count of rows; null where it gives none. */
  count(signal: AbortSignal): Promise<number | null>
  /** The list of only those rows that were added or changed since an instant; absent where it cannot be asked so. */
  since?(ms: number): ListPages
}

/** A list that becomes a feed: how it is read, and what becomes of a row. */
export interface ListFeed {
  readonly name: string
  readonly list: ListPages
  readonly accept: (row: unknown, into: Accepted) => void
  /** The id of a row; null for one that has none. */
  readonly idOf: (row: unknown) => string | null
}
