/** Why a row could not become a record. The words a person reads are in `detail`. */
export type RejectionReason =
  | 'missing-id'
  | 'missing-column'
  | 'broken-date'
  | 'broken-amount'
  | 'unknown-currency'
  | 'unknown-status'
  | 'broken-row'
  | 'orphan'

/** A row of a source that was read, could not be used, and is counted. */
export interface Rejection {
  readonly source: string
  readonly feed: string
  readonly reason: RejectionReason
  /** A plain sentence: what is wrong with this row. */
  readonly detail: string
  /** The row's own id, or its place in the feed ("row 17"). */
  readonly row: string
  /** The money it would have carried, ten-thousandths of `currency`; null where it cannot be known. */
  readonly amount: number | null
  readonly currency: string | null
}
