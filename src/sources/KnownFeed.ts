import type { Rejection } from '../core/rejection'
import type { KnownIds } from './FeedRows'

/** What earlier readings know of a feed. */
export interface KnownFeed {
  readonly source: string
  readonly feed: string
  /** When the last complete reading of it began, of all its rows or of those that had changed: milliseconds since 1970. */
  readonly readAtMs: number
  /** When the last complete reading of all its rows began. */
  readonly wholeAtMs: number
  readonly orders: KnownIds
  readonly adjustments: KnownIds
  readonly rejections: readonly Rejection[]
  /** Rows that were rejected in the last reading for the first time: they are read once more, should it have been the server's mistake. */
  readonly unconfirmed: readonly string[]
  /**
   * Of a reading that ended before its source did: where the next page begins; null: all pages were read, and what changed
   * meanwhile was not. Absent: the reading was complete.
   */
  readonly goesOnAt?: string | null
}
