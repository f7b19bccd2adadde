import { textAt } from '../lists/fieldText'
import type { ListPage, ListPages } from '../lists/ListFeed'
import { SourceError } from '../SourceError'
import { bulkResult, startBulk } from './bulkOperation'
import { jsonLines } from './jsonLines'
import type { ShopifyApi } from './shopifyApi'
import type { ShopifyList } from './ShopifyList'

const ROWS_PER_PAGE = 250

/**
 * A list that the shop writes into one file, as it stood at that time. A page's cursor is the operation and how many rows came
 * before: reading goes on in the same file for the week that it is kept. Changes are few, and read by `since`.
 */
export function bulkPages(api: ShopifyApi, list: ShopifyList, since: Required<ListPages>['since']): ListPages {
  async function* walk(from: string | null, signal: AbortSignal): AsyncGenerator<ListPage, void> {
    const { id, before } =
      from === null ? { id: await startBulk(api, queryOf(list), signal), before: 0 } : placeOf(from)
    const { url, rows: total } = await bulkResult(api, id, signal)
    let rows: object[] = []
    let read = before
    const page = (last: boolean): ListPage => {
      const cursor = `${id}#${read}`
      read += rows.length
      const done = { cursor, rows, next: last ? null : `${id}#${read}`, total }
      rows = []
      return done
    }
    if (url !== null) {
      let skip = before
      for await (const row of rowsOf(await api.file(url, signal), list)) {
        if (skip-- > 0) continue
        if (rows.length === ROWS_PER_PAGE) yield page(false)
        rows.push(row)
      }
    }
    yield page(true)
  }
  return {
    steady: true,
    pages: walk,
    names: (signal) => walk(null, signal),
    count: async () => null,
    newest: async () => undefined,
    since,
  }
}

function queryOf({ root, fields, parts }: ShopifyList): string {
  const inside = parts === undefined ? '' : `${parts.name}{edges{node{${parts.fields}}}}`
  return `{${root}(sortKey:ID){edges{node{${fields} ${inside}}}}}`
}

/** Rows with their parts, which stand behind them and name them. */
async function* rowsOf(stream: ReadableStream<Uint8Array>, list: ShopifyList): AsyncGenerator<object, void> {
  let row: unknown = null
  let parts: unknown[] = []
  for await (const line of jsonLines(stream)) {
    const parent = textAt(line, '__parentId')
    if (parent === null) {
      if (row !== null) yield list.plain(row, parts)
      row = line
      parts = []
    } else if (parent === textAt(row, 'id')) parts.push(line)
    else
      throw new SourceError(
        'malformed',
        `The shop's bulk file has a part of ${parent} that does not stand behind it.`,
        'Read page by page, without "bulkFiles", and report it.',
      )
  }
  if (row !== null) yield list.plain(row, parts)
}

function placeOf(cursor: string): { readonly id: string; readonly before: number } {
  const at = cursor.lastIndexOf('#')
  return { id: cursor.slice(0, at), before: Number(cursor.slice(at + 1)) }
}
