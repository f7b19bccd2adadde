import type { ListPage, ListPages } from './ListFeed'

/** One page of a list in which each page tells where the next begins. */
export interface ChainedPage {
  readonly rows: readonly unknown[]
  /** Null at the end. */
  readonly next: string | null
  /** The server's own count of all rows; null where it gives none. */
  readonly total: number | null
}

/** Reads the page that begins at a cursor; null: the first one. */
export type ReadChained = (cursor: string | null, what: 'rows' | 'names', signal: AbortSignal) => Promise<ChainedPage>

/** A list in which each page tells where the next begins: by a cursor, a link, or the key of its last row. */
export function chainedPages(read: ReadChained): ListPages {
  async function* walk(
    what: 'rows' | 'names',
    from: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<ListPage, void> {
    for (let cursor = from; ;) {
      const { rows, next, total } = await read(cursor === '' ? null : cursor, what, signal)
      yield { cursor: cursor ?? '', rows, next, total }
      if (next === null) return
      cursor = next
    }
  }
  return {
    steady: true,
    pages: (cursor, signal) => walk('rows', cursor, signal),
    names: (signal) => walk('names', null, signal),
    newest: async () => undefined,
    count: async (signal) => (await read(null, 'names', signal)).total,
  }
}
