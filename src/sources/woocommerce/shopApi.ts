import type { Http } from '../http'
import type { NumberedPage } from '../NumberedPage'
import { SourceError } from '../SourceError'

/** Rows a page holds at most: WooCommerce refuses to give more. */
export const ROWS_PER_PAGE = 100

/** What is asked of a list: its name, and the parameters besides the page. */
export interface Query {
  readonly list: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Reads one page of a list in the order of the ids, from the path prefix of a shop's REST API ("/api/shop/wp-json/wc/v3"). */
export async function readPage(
  http: Http,
  basePath: string,
  { list, parameters }: Query,
  page: number,
  signal: AbortSignal,
): Promise<NumberedPage> {
  const query = new URLSearchParams({ per_page: String(ROWS_PER_PAGE), orderby: 'id', order: 'asc', ...parameters })
  query.set('page', String(page))
  const { body, headers } = await http.json(`${basePath.replace(/\/+$/, '')}/${list}?${query.toString()}`, { signal })
  if (!Array.isArray(body))
    throw new SourceError(
      'malformed',
      `${basePath}/${list} answered with something other than a list.`,
      'Check that the path of this source ends in /wp-json/wc/v3 and that no plugin changes its answers.',
    )
  const rows: readonly unknown[] = body
  const link = headers.get('link')
  const pages = countIn(headers.get('x-wp-totalpages'))
  const promised = pages !== null && page < pages
  const unsaid = pages === null && link === null && rows.length >= Number(parameters['per_page'] ?? ROWS_PER_PAGE)
  return {
    page,
    rows,
    // Past the end a shop counts 0 rows in some lists and all rows in others.
    total: rows.length === 0 && page > 1 ? null : countIn(headers.get('x-wp-total')),
    pages,
    last: rows.length === 0 || !(/rel="?next"?/.test(link ?? '') || promised || unsaid),
  }
}

function countIn(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) : null
}
