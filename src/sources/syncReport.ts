import type { Rejection } from '../core/rejection'
import type { SourceErrorKind } from './SourceError'
import type { RejectionCount } from './rejectionCounts'

/** What stopped a source, as it can be shown and sent across a thread border. */
export interface SyncFailure {
  readonly kind: SourceErrorKind
  readonly message: string
  readonly remedy: string
}

/**
 * What reading one feed gave. A row is counted once however often it was read: `rowsIn` = the six kinds accepted + `parts` +
 * `rejections`, always. Further readings of the same row are `repeated`.
 */
export interface FeedReport {
  readonly source: string
  readonly feed: string
  readonly rowsIn: number
  readonly repeated: number
  readonly accepted: {
    readonly orders: number
    readonly adjustments: number
    readonly customers: number
    readonly costs: number
    readonly activities: number
    readonly listRows: number
  }
  /** Rows that are only parts of a record that stands elsewhere, such as the lines of an order. */
  readonly parts: number
  /** Final: a row that was rejected at first and read well later is not among them. */
  readonly rejections: readonly Rejection[]
  readonly rejectedByReason: readonly RejectionCount[]
  readonly pages: number
  /** The server's own count, where it gives one. */
  readonly total: number | null
  readonly startedAtMs: number
  readonly finishedAtMs: number
  readonly error: SyncFailure | null
  /** Every row that the feed held all the while has been read, and not too many of them were rejected. */
  readonly complete: boolean
}

/** What reading one source gave. Feeds behind the one that stopped it are absent. */
export interface SourceReport {
  readonly source: string
  readonly feeds: readonly FeedReport[]
  /** The first feed's error, if any. */
  readonly error: SyncFailure | null
  readonly complete: boolean
}

/** What one sync gave, source by source. */
export interface SyncReport {
  readonly sources: readonly SourceReport[]
  readonly startedAtMs: number
  readonly finishedAtMs: number
  readonly complete: boolean
}
