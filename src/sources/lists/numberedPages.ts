import { inOrder } from '../inOrder'
import type { NumberedPage } from '../NumberedPage'
import { SourceError } from '../SourceError'
import type { ListPage, ListPages } from './ListFeed'

/** Reads the page of a number, from 1: whole rows, or as little of each as its name takes. */
export type ReadNumbered = (page: number, what: 'rows' | 'names', signal: AbortSignal) => Promise<NumberedPage>

/** A list whose pages have numbers: several are on their way at a time once the server has said how many there are. */
export function numberedPages(read: ReadNumbered): ListPages {
  async function* walk(what: 'rows' | 'names', first: number, signal: AbortSignal): AsyncGenerator<ListPage, void> {
    for await (const { page, rows, total, last } of inOrder(
      (number, until) => read(number, what, until),
      first,
      signal,
    ))
      yield { cursor: String(page), rows, next: last ? null : String(page + 1), total }
  }
  return {
    steady: false,
    pages: (cursor, signal) => walk('rows', pageNumber(cursor), signal),
    names: (signal) => walk('names', 1, signal),
    count: async (signal) => (await read(1, 'names', signal)).total,
    async newest(signal) {
      const first = await read(1, 'names', signal)
      const { rows } = first.pages === null || first.pages <= 1 ? first : await read(first.pages, 'names', signal)
      return first.pages === null ? undefined : rows.at(-1)
    },
  }
}

/**
 * Page `page` of a list that is asked for `size` rows at a time and says how many it has.
 *
 * @throws SourceError when the server hands out fewer rows than asked though more are there: the pages behind would leave a gap.
 */
export function countedPage(
  page: number,
  size: number,
  rows: readonly unknown[],
  total: number,
  what: string,
): NumberedPage {
  const end = (page - 1) * size + rows.length
  if (rows.length > 0 && rows.length < size && end < total)
    throw new SourceError(
      'inconsistent',
      `${what} was asked for ${size} rows a page and gave ${rows.length}, though it counts ${total}.`,
      `If it never gives more, let this source ask for at most ${rows.length} rows a page.`,
    )
  return { page, rows, total, pages: Math.ceil(total / size), last: rows.length === 0 || end >= total }
}

function pageNumber(cursor: string | null): number {
  const page = Number(cursor ?? '1')
  if (Number.isInteger(page) && page > 0) return page
  throw new SourceError(
    'configuration',
    `“${cursor}” is not the number of a page.`,
    'Read the list from its beginning.',
  )
}
