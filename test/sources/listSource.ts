import type { Rejection } from '../../src/core/rejection'
import type { Census, Page, Source } from '../../src/sources/source'
import { plainCustomer } from '../core/plainRecords'

/** A page of customers with these ids; an id with "!" is a rejected row. */
export function pageOf(
  source: string,
  feed: string,
  names: readonly string[],
  cursor: string | null,
  total: number | null,
): Page {
  const bare = names.map((name) => name.replace('!', ''))
  return {
    orders: [],
    adjustments: [],
    customers: names.filter((name) => !name.endsWith('!')).map((id) => plainCustomer({ source, id })),
    rejected: names
      .filter((name) => name.endsWith('!'))
      .map((name) => rejectionOf(source, feed, name.replace('!', ''))),
    rowsIn: names.length,
    cursor,
    total,
    names: bare,
  }
}

/** What one reading of a page does instead of giving the list's page: give other rows, or throw. */
export type Turn = () => Partial<Page> | undefined

/** A source of one feed whose pages hold two rows each of a list that tests may change. */
export function listSource(id: string, list: string[], turns: Turn[] = [], withCensus = true): Source {
  const feed = 'customers'
  const page = (number: number): Page => {
    const names = list.slice((number - 1) * 2, number * 2)
    const cursor = number * 2 < list.length ? String(number + 1) : null
    return pageOf(id, feed, names, cursor, list.length)
  }
  const census: Census = {
    newest: async () => list.at(-1)?.replace('!', '') ?? null,
    async *rows(_feed, signal) {
      for (let number = 1; ; number++) {
        signal.throwIfAborted()
        const { names = [], total, cursor } = page(number)
        yield { rows: names, cursor: String(number), total }
        if (cursor === null) return
      }
    },
  }
  return {
    id,
    feeds: [feed],
    async *pages(_feed, cursor, signal) {
      for (let number = Number(cursor ?? '1'); ; number++) {
        signal.throwIfAborted()
        const instead = turns.shift()?.()
        const answer = { ...page(number), ...instead }
        yield answer
        if (answer.cursor === null) return
      }
    },
    ...(withCensus ? { census } : {}),
  }
}

function rejectionOf(source: string, feed: string, row: string): Rejection {
  return { source, feed, reason: 'broken-row', detail: `Row ${row} is broken.`, row, amount: 5, currency: 'EUR' }
}
