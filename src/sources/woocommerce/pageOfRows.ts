import type { Rejection } from '../../core/rejection'
import type { Page } from '../source'
import { BrokenRow } from './BrokenRow'
import type { NumberedPage } from './shopApi'
import { idAt } from './wireValue'

/** Where one accepted row puts its record. */
export interface Accepted {
  readonly orders: Page['orders'][number][]
  readonly adjustments: Page['adjustments'][number][]
  readonly customers: Page['customers'][number][]
}

/** Turns a shop's page into a page of records: every row is accepted by `accept`, or rejected with the reason it threw. */
export function pageOfRows(
  source: string,
  feed: string,
  { page, rows, total, last }: NumberedPage,
  accept: (row: unknown, into: Accepted) => void,
): Page {
  const into: Accepted = { orders: [], adjustments: [], customers: [] }
  const rejected: Rejection[] = []
  rows.forEach((row, place) => {
    try {
      if (typeof row !== 'object' || row === null) throw new BrokenRow('broken-row', 'The row is not a record.')
      accept(row, into)
    } catch (cause) {
      if (!(cause instanceof BrokenRow)) throw cause
      const { reason, message: detail, amount, currency } = cause
      rejected.push({ source, feed, reason, detail, row: rowName(row, place, page), amount, currency })
    }
  })
  const names = rows.map((row, place) => rowName(row, place, page))
  return { ...into, rejected, rowsIn: rows.length, cursor: last ? null : String(page + 1), total, names }
}

/** The row's id, or its place for a row that has none. */
export function rowName(row: unknown, place: number, page: number): string {
  return idAt(row, 'id') ?? `row ${place + 1} of page ${page}`
}
