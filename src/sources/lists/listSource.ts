import { pageOfRows, type ReadRows } from '../pageOfRows'
import type { Page, Source } from '../source'
import { SourceError } from '../SourceError'
import type { ListFeed, ListPage } from './ListFeed'

/** A feed without requests of its own: what the lists read before it have told by the way. */
export interface ToldFeed {
  readonly name: string
  readonly page: () => Page
}

/** A source made of lists, read in their order, and of what they tell by the way, last. */
export function listSource(id: string, lists: readonly ListFeed[], told: readonly ToldFeed[] = []): Source {
  const feedOf = (name: string): ListFeed | undefined => lists.find((list) => list.name === name)

  async function* pages(feed: string, cursor: string | null, signal: AbortSignal): AsyncGenerator<Page, void> {
    const list = feedOf(feed)
    if (list !== undefined) {
      for await (const page of list.list.pages(cursor, signal)) yield pageOfRows(readRows(id, list, page), list.accept)
      return
    }
    const page = told.find(({ name }) => name === feed)?.page()
    if (page === undefined)
      throw new SourceError('configuration', `The source “${id}” has no feed “${feed}”.`, 'Read its own feeds only.')
    yield page
  }

  return {
    id,
    feeds: [...lists, ...told].map(({ name }) => name),
    pages,
    census: {
      steady: (feed) => feedOf(feed)?.list.steady ?? true,
      count: async (feed, signal) => (await feedOf(feed)?.list.count(signal)) ?? null,
      async newest(feed, signal) {
        const list = feedOf(feed)
        const row = await list?.list.newest(signal)
        return list === undefined || row === undefined ? null : nameOf(list, row, 0, '')
      },
      async *rows(feed, signal) {
        const list = feedOf(feed)
        if (list === undefined) return
        for await (const { cursor, rows, total } of list.list.names(signal))
          yield { rows: rows.map((row, place) => nameOf(list, row, place, cursor)), cursor, total }
      },
    },
  }
}

function readRows(source: string, list: ListFeed, { cursor, rows, next, total }: ListPage): ReadRows {
  const place = (row: unknown, at: number): string => nameOf(list, row, at, cursor)
  // Past the end some lists count no rows at all.
  return {
    source,
    feed: list.name,
    rows,
    cursor: next,
    total: rows.length === 0 && total === 0 ? null : total,
    nameOf: place,
  }
}

/** The row's id, or its place for a row that has none. */
function nameOf(list: ListFeed, row: unknown, place: number, cursor: string): string {
  return list.idOf(row) ?? `row ${place + 1} of ${cursor === '' ? 'the first page' : `page ${cursor}`}`
}
