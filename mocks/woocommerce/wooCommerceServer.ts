import type { DemoShop } from '../company/demoShop'
import { askedFields, onlyFields } from './askedFields'
import { parameterRefusal, refusal, WIRE_HEADERS } from './refusal'
import type { ListedRow, ShopList } from './shopList'
import { shopLists } from './shopList'
import { rowText } from './WrittenJson'

const ROUTE = /\/wp-json\/wc\/v3\/([a-z]+)(?:\/(\d+))?\/?$/
const MOST_A_PAGE = 100

/**
 * A shop that answers in the dialect of WooCommerce's REST v3 with a read-only key, as recorded from a real one: lists of
 * orders, refunds, customers and products with their paging, sorting, `_fields`, `status`, `customer` and `modified_after`; one order by its id;
 * refusals. What the recordings do not show it does not know.
 */
export function wooCommerceServer(shop: DemoShop): (request: Request) => Response {
  const lists = shopLists(shop)
  const sorted = new Map<string, readonly ListedRow[]>()
  return (request) => {
    const url = new URL(request.url)
    const [, route = '', id] = ROUTE.exec(url.pathname) ?? []
    const list = lists.get(route)
    if (list === undefined)
      return refusal(404, 'rest_no_route', 'No route was found matching the URL and request method.')
    if (request.method !== 'GET')
      return refusal(
        401,
        'woocommerce_rest_authentication_error',
        'The API key provided does not have write permissions.',
      )
    if (id !== undefined) return oneRow(list, Number(id), url)
    const asked = pageAsked(list, url.searchParams)
    if (asked instanceof Response) return asked
    const key = `${route} ${asked.orderby} ${asked.order} ${asked.status} ${asked.customer} ${asked.modifiedAfterMs}`
    const rows = sorted.get(key) ?? chosenRows(list, asked)
    sorted.set(key, rows)
    return pageOf(rows, list, asked, url, route)
  }
}

interface PageAsked {
  readonly page: number
  readonly perPage: number
  readonly orderby: string
  readonly order: string
  readonly status: string
  /** Null: of all. */
  readonly customer: string | null
  /** Null: all. */
  readonly modifiedAfterMs: number | null
}

function pageAsked(list: ShopList, parameters: URLSearchParams): PageAsked | Response {
  const perPage = Number(parameters.get('per_page') ?? 10)
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > MOST_A_PAGE)
    return parameterRefusal('per_page', 'per_page must be between 1 (inclusive) and 100 (inclusive)')
  const page = Number(parameters.get('page') ?? 1)
  if (!Number.isInteger(page) || page < 1) return parameterRefusal('page', 'page must be greater than or equal to 1')
  const orderby = parameters.get('orderby') ?? list.orderings[0]
  if (!list.orderings.includes(orderby))
    return parameterRefusal('orderby', `orderby is not one of ${list.orderings.join(', ')}.`)
  const order = parameters.get('order') ?? 'desc'
  if (order !== 'asc' && order !== 'desc') return parameterRefusal('order', 'order is not one of asc, desc.')
  const after = parameters.get('modified_after')
  // The shop's clock runs on UTC, so `dates_are_gmt` changes nothing.
  const modifiedAfterMs = after === null ? null : Date.parse(`${after.replace(/Z$/, '')}Z`)
  if (Number.isNaN(modifiedAfterMs)) return parameterRefusal('modified_after', 'Invalid date.')
  return {
    page,
    perPage,
    orderby,
    order,
    status: parameters.get('status') ?? 'any',
    customer: parameters.get('customer'),
    modifiedAfterMs,
  }
}

function chosenRows(
  list: ShopList,
  { orderby, order, status, customer, modifiedAfterMs }: PageAsked,
): readonly ListedRow[] {
  const statuses = status.split(',')
  const chosen = list.rows.filter(
    (row) =>
      (row.status === null || statuses.includes('any') || statuses.includes(row.status)) &&
      (customer === null || row.customer === null || String(row.customer) === customer) &&
      (modifiedAfterMs === null || row.modifiedAtMs > modifiedAfterMs),
  )
  const by = (row: ListedRow): number =>
    orderby === 'id' ? row.id : orderby === 'modified' ? row.modifiedAtMs : row.createdAtMs
  const sign = order === 'asc' ? 1 : -1
  return chosen.sort((a, b) => sign * (by(a) - by(b) || a.id - b.id))
}

function pageOf(rows: readonly ListedRow[], list: ShopList, asked: PageAsked, url: URL, route: string): Response {
  const { page, perPage } = asked
  const fields = askedFields(url.searchParams.get('_fields'), route)
  const shown = rows.slice((page - 1) * perPage, page * perPage)
  const total = shown.length === 0 && page > 1 && !list.totalPastEnd ? 0 : rows.length
  const pages = Math.ceil(total / perPage)
  const headers = new Headers(WIRE_HEADERS)
  headers.set('x-wp-total', String(total))
  headers.set('x-wp-totalpages', String(pages))
  const links = [
    ...(page > 1 ? [link(url, Math.min(page - 1, pages), 'prev')] : []),
    ...(page < pages ? [link(url, page + 1, 'next')] : []),
  ]
  if (links.length > 0) headers.set('link', links.join(', '))
  const texts = shown.map((row) => rowText(onlyFields(row.write(url.origin), fields)))
  return new Response(`[${texts.join()}]`, { headers })
}

function link(url: URL, page: number, relation: 'prev' | 'next'): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  return `<${target.href}>; rel="${relation}"`
}

function oneRow(list: ShopList, id: number, url: URL): Response {
  const row = list.rows.find((listed) => listed.id === id)
  if (row === undefined) return refusal(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.')
  return Response.json(row.write(url.origin), { headers: WIRE_HEADERS })
}
