import type { Activity } from '../core/activities/activity'
import type { Rejection } from '../core/rejection'
import { BrokenRow } from './BrokenRow'
import type { Page } from './source'

/** Where one accepted row puts its record. */
export interface Accepted {
  readonly orders: Page['orders'][number][]
  readonly adjustments: Page['adjustments'][number][]
  readonly customers: Page['customers'][number][]
  readonly activities: Activity[]
}

/** The rows of one page, and what is known of it. */
export interface ReadRows {
  readonly source: string
  readonly feed: string
  readonly rows: readonly unknown[]
  /** Where the next page begins; null at the end. */
  readonly cursor: string | null
  /** The server's own count of rows; null where it gives none. */
  readonly total: number | null
  /** What a row is called, by its place on the page: its id, or its place in the list. */
  readonly nameOf: (row: unknown, place: number) => string
}

/** Turns a page of rows into a page of records: every row is accepted by `accept`, or rejected with the reason it threw. */
export function pageOfRows(read: ReadRows, accept: (row: unknown, into: Accepted) => void): Page {
  const { source, feed, rows, cursor, total, nameOf } = read
  const into: Accepted = { orders: [], adjustments: [], customers: [], activities: [] }
  const rejected: Rejection[] = []
  rows.forEach((row, place) => {
    try {
      if (typeof row !== 'object' || row === null) throw new BrokenRow('broken-row', 'The row is not a record.')
      accept(row, into)
    } catch (cause) {
      if (!(cause instanceof BrokenRow)) throw cause
      const { reason, message: detail, amount, currency } = cause
      rejected.push({ source, feed, reason, detail, row: nameOf(row, place), amount, currency })
    }
  })
  return { ...into, rejected, rowsIn: rows.length, cursor, total, names: rows.map(nameOf) }
}
