import type { Http } from '../../../src/sources/http'
import { httpOf, recordedExchange, responseOf, type Exchange } from '../recordedExchange'

/** Reads the exchange of a name such as "01-orders-page-1" from the folder of recordings. */
export function exchangeOf(folder: string, name: string): Exchange {
  return recordedExchange(folder, 'woocommerce', name)
}

/** The rows of a recorded list. */
export function rowsOf(exchange: Exchange): readonly Readonly<Record<string, unknown>>[] {
  return JSON.parse(exchange.body) as readonly Readonly<Record<string, unknown>>[]
}

/**
 * A shop that answers with recordings: of each list the recorded pages, by page number; the newest row of a list from its last
 * recorded page. What was not recorded is answered as a page past the end.
 */
export function recordedShop(folder: string): { readonly http: Http; readonly asked: URL[] } {
  const pages = new Map<string, Map<number, Exchange>>()
  const record = (list: string, page: number, name: string): void => {
    const known = pages.get(list) ?? new Map<number, Exchange>()
    pages.set(list, known.set(page, exchangeOf(folder, name)))
  }
  for (const [page, number] of [
    [1, '01'],
    [2, '02'],
    [3, '03'],
    [30, '04'],
    [31, '05'],
  ] as const)
    record('orders', page, `${number}-orders-page-${page}`)
  for (const page of [1, 2, 3]) record('refunds', page, `${page + 14}-refunds-page-${page}`)
  for (const page of [1, 2, 3, 4, 5]) record('customers', page, `${page + 17}-customers-page-${page}`)
  record('products', 1, '23-products')
  const asked: URL[] = []
  const answer = (url: URL): Response => {
    asked.push(url)
    const known = pages.get(url.pathname.split('/').at(-1) ?? '')
    if (url.searchParams.get('order') === 'desc') {
      const last = [...(known?.values() ?? [])].map(rowsOf).findLast((rows) => rows.length > 0)
      return Response.json(last?.slice(-1) ?? [])
    }
    const exchange = known?.get(Number(url.searchParams.get('page')))
    return exchange === undefined ? Response.json([]) : responseOf(exchange)
  }
  return { http: httpOf(answer), asked }
}
