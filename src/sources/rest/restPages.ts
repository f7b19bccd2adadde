import type { Http } from '../http'
import { chainedPages, type ChainedPage } from '../lists/chainedPages'
import { textAt } from '../lists/fieldText'
import type { ListPages } from '../lists/ListFeed'
import { numberedPages } from '../lists/numberedPages'
import { valueAt } from '../lists/valueAt'
import { SourceError } from '../SourceError'
import { nextLink } from './nextLink'
import type { RestConfiguration } from './restSchema'

type RestList = Pick<NonNullable<RestConfiguration['orders']>, 'path' | 'query' | 'rows' | 'paging' | 'updatedSince'>
type Paging = RestList['paging']

/** One answer of a list: its rows, its count, and all of it for whoever looks for the next page. */
interface Answer {
  readonly rows: readonly unknown[]
  readonly total: number | null
  readonly body: unknown
  readonly headers: Headers
}

/** The pages of a list of a described API. */
export function restPages(http: Http, basePath: string, list: RestList): ListPages {
  const pages = plainPages(http, basePath, list)
  const { updatedSince, ...whole } = list
  if (updatedSince === undefined) return pages
  const { parameter, value = '{since}', format } = updatedSince
  return {
    ...pages,
    since(ms) {
      const asked = { [parameter]: value.replaceAll('{since}', WRITTEN[format](ms)) }
      return plainPages(http, basePath, { ...whole, query: { ...whole.query, ...asked } })
    },
  }
}

const WRITTEN = {
  iso: (ms: number) => new Date(ms).toISOString(),
  'epoch-seconds': (ms: number) => String(Math.floor(ms / 1000)),
  'epoch-milliseconds': String,
}

function plainPages(http: Http, basePath: string, list: RestList): ListPages {
  const address = `${basePath.replace(/\/+$/, '')}/${list.path.replace(/^\/+/, '')}`
  const ask = async (parameters: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> => {
    const query = new URLSearchParams({ ...list.query, ...parameters }).toString()
    const { body, headers } = await http.json(query === '' ? address : `${address}?${query}`, { signal })
    return { rows: rowsOf(body, list, address), total: totalOf(body, headers, list.paging), body, headers }
  }
  const { paging } = list
  if (paging.kind === 'page') return pagesByNumber(paging, ask)
  if (paging.kind === 'offset') return pagesByOffset(paging, ask)
  return chainedPages(async (cursor, _, signal) => {
    const answer = await ask(beginning(paging, cursor), signal)
    return { rows: answer.rows, total: answer.total, next: nextOf(paging, answer) }
  })
}

type Ask = (parameters: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Answer>

function pagesByNumber(paging: Extract<Paging, { kind: 'page' }>, ask: Ask): ListPages {
  const size = paging.sizeParameter === undefined ? {} : { [paging.sizeParameter]: String(paging.size) }
  return numberedPages(async (page, _, signal) => {
    const number = String(page - 1 + (paging.first ?? 1))
    const { rows, total, headers } = await ask({ ...size, [paging.parameter]: number }, signal)
    const pages = total === null ? null : Math.ceil(total / paging.size)
    const more = headers.get('link') === null ? null : nextLink(headers.get('link')) !== null
    // Without a count or a link only an empty page is surely the last: a server may give fewer rows than it is asked for.
    return { page, rows, total, pages, last: rows.length === 0 || (pages === null ? more === false : page >= pages) }
  })
}

/** Places in a list: the next page begins behind the rows that came, however many were asked for. */
function pagesByOffset(paging: Extract<Paging, { kind: 'offset' }>, ask: Ask): ListPages {
  const size = paging.sizeParameter === undefined ? {} : { [paging.sizeParameter]: String(paging.size) }
  const read = async (cursor: string | null, signal: AbortSignal): Promise<ChainedPage> => {
    const { rows, total } = await ask({ ...size, [paging.parameter]: cursor ?? '0' }, signal)
    const end = Number(cursor ?? '0') + rows.length
    return { rows, total, next: rows.length === 0 || (total !== null && end >= total) ? null : String(end) }
  }
  return {
    ...chainedPages((cursor, _, signal) => read(cursor, signal)),
    steady: false,
    async newest(signal) {
      const { total } = await read(null, signal)
      if (total === null || total === 0) return undefined
      return (await read(String(total - 1), signal)).rows.at(-1)
    },
  }
}

function beginning(paging: Paging, cursor: string | null): Readonly<Record<string, string>> {
  if (cursor === null) return {}
  if (paging.kind === 'cursor') return { [paging.parameter]: cursor }
  if (paging.kind === 'keyset') return { [paging.parameter]: (paging.value ?? '{last}').replaceAll('{last}', cursor) }
  return Object.fromEntries(new URLSearchParams(cursor))
}

function nextOf(paging: Paging, { rows, body, headers }: Answer): string | null {
  switch (paging.kind) {
    case 'link':
      return nextLink(headers.get('link'))
    case 'next': {
      const link = textAt(body, paging.at)
      return link === null ? null : new URL(link, 'https://next.invalid').search.slice(1)
    }
    case 'cursor':
      return rows.length === 0 ? null : textAt(body, paging.at)
    case 'keyset':
      return rows.length === 0 ? null : keyOf(rows.at(-1), paging.field)
    default:
      return null
  }
}

function keyOf(row: unknown, field: string): string {
  const key = textAt(row, field)
  if (key !== null) return key
  throw new SourceError(
    'malformed',
    `A row has no “${field}”, by which the next page is asked for.`,
    'Name the field that the list is ordered by in "paging" of this source.',
  )
}

function rowsOf(body: unknown, { rows }: RestList, address: string): readonly unknown[] {
  const list = rows === undefined ? body : valueAt(body, rows)
  if (Array.isArray(list)) return list
  // 204: nothing more.
  if (body === null) return []
  throw new SourceError(
    'malformed',
    `${address} answered with something other than a list${rows === undefined ? '' : ` in “${rows}”`}.`,
    'Check "path" and "rows" of this list in the configuration.',
  )
}

function totalOf(body: unknown, headers: Headers, paging: Paging): number | null {
  if (!('total' in paging) || paging.total === undefined) return null
  const { total } = paging
  const written = total.startsWith('header:') ? headers.get(total.slice('header:'.length)) : textAt(body, total)
  return written !== null && /^\d+$/.test(written.trim()) ? Number(written) : null
}
