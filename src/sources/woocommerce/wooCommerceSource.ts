import type { Customer } from '../../core/customer'
import type { Order } from '../../core/order'
import type { Http } from '../http'
import type { Census, Page, Source } from '../source'
import { SourceError } from '../SourceError'
import { adjustmentOfRow, REFUND_FIELDS } from './adjustmentOfRow'
import { attributesInForce, fieldsAsked, type WooCommerceAttributes } from './attributes'
import { categories } from './categories'
import { customerOfRow, CUSTOMER_FIELDS } from './customerOfRow'
import { guestOfOrder } from './guest'
import { inOrder } from '../inOrder'
import { OrderMoneys } from '../OrderMoneys'
import { ORDER_FIELDS, orderOfRow } from './orderOfRow'
import { statusesInForce, type StatusMap } from './orderStatus'
import { pageOfRows, type Accepted, type ReadRows } from '../pageOfRows'
import { rowName } from './rowName'
import type { NumberedPage } from '../NumberedPage'
import { readPage, type Query } from './shopApi'
import { requiredAmountAt } from './wireValue'

/** How a shop is described in the configuration. */
export interface WooCommerceOptions {
  readonly id: string
  /** The same-origin path that the proxy forwards to the shop's REST API, such as "/api/shop/wp-json/wc/v3". */
  readonly basePath: string
  /** Meanings of statuses that plugins add, or other meanings for WooCommerce's own. */
  readonly statusMap?: StatusMap
  readonly attributes?: WooCommerceAttributes
  /** False: /products is not read and lines have no category (default true). */
  readonly readCategories?: boolean
}

/** What the feeds of one shop learn for each other, in the order they are read. */
interface Memory {
  categories: ReadonlyMap<string, string> | null
  readonly orderMoney: OrderMoneys
  readonly guests: Map<string, Customer>
  /** Only changed orders were read: guests are told by those of all the others too. */
  isPartial: boolean
}

/**
 * A WooCommerce shop (REST v3) as a source. Its feeds: customers; orders; refunds, which take their share of tax and freight
 * from the orders; and guests, the customers that orders without an account tell of (no request of its own).
 */
export function wooCommerceSource(options: WooCommerceOptions, http: Http): Source {
  const memory: Memory = { categories: null, orderMoney: new OrderMoneys(), guests: new Map(), isPartial: false }
  const lists = listsOf(options, memory)
  const read: Reader = (query) => (page, signal) => readPage(http, options.basePath, query, page, signal)

  async function* pages(
    feed: string,
    cursor: string | null,
    signal: AbortSignal,
    from: ReadonlyMap<string, List> = lists,
  ): AsyncGenerator<Page, void> {
    if (feed === 'guests') {
      if (memory.isPartial) await readGuests(listOf(lists, 'orders'), read, signal)
      yield guestPage([...memory.guests.values()])
      return
    }
    const { query, accept } = listOf(from, feed)
    if (feed === 'orders' && options.readCategories !== false)
      memory.categories ??= await categories(read(PRODUCTS), signal)
    for await (const page of inOrder(read(query), pageNumber(cursor), signal))
      yield pageOfRows(readRows(options.id, feed, page), accept)
  }

  return {
    id: options.id,
    feeds: ['customers', 'orders', 'refunds', 'guests'],
    pages,
    census: census(lists, read),
    changes(sinceMs, earlier) {
      memory.orderMoney.earlier = earlier
      const changed = changedLists(lists, sinceMs)
      return {
        id: options.id,
        feeds: [...changed.keys()],
        pages(feed, cursor, signal) {
          memory.isPartial = true
          return pages(feed, cursor, signal, changed)
        },
        census: census(changed, read),
      }
    },
  }
}

/** Orders alone can be asked for what changed since an instant. */
function changedLists(lists: ReadonlyMap<string, List>, sinceMs: number): ReadonlyMap<string, List> {
  const { query, accept } = listOf(lists, 'orders')
  const since = { modified_after: new Date(sinceMs).toISOString().slice(0, 19), dates_are_gmt: 'true' }
  return new Map([['orders', { query: { ...query, parameters: { ...query.parameters, ...since } }, accept }]])
}

/** Reads all orders of guests for what they tell of them; a row that is broken was counted with the orders. */
async function readGuests({ query, accept }: List, read: Reader, signal: AbortSignal): Promise<void> {
  const ofGuests = { ...query, parameters: { ...query.parameters, customer: '0' } }
  for await (const page of inOrder(read(ofGuests), 1, signal)) pageOfRows(readRows('', 'guests', page), accept)
}

const PRODUCTS: Query = { list: 'products', parameters: { _fields: 'id,categories' } }

type Reader = (query: Query) => (page: number, signal: AbortSignal) => Promise<NumberedPage>

interface List {
  readonly query: Query
  readonly accept: (row: unknown, into: Accepted) => void
}

function listsOf(options: WooCommerceOptions, memory: Memory): ReadonlyMap<string, List> {
  const paths = attributesInForce(options.attributes)
  const source = options.id
  const reading = {
    source,
    statuses: statusesInForce(options.statusMap),
    order: paths.order,
    line: paths.line,
    categoryOf: (productId: string) => memory.categories?.get(productId) ?? null,
  }
  const query = (list: string, fields: readonly string[], more: readonly string[], parameters = {}): Query => ({
    list,
    parameters: { ...parameters, _fields: fieldsAsked(fields, more) },
  })
  const customers: List = {
    query: query('customers', CUSTOMER_FIELDS, Object.values(paths.customer), { role: 'all' }),
    accept: (row, into) => into.customers.push(customerOfRow(row, source, paths.customer)),
  }
  const orders: List = {
    query: query('orders', ORDER_FIELDS, Object.values(paths.order), { status: 'any' }),
    accept: (row, into) => {
      const order = orderOfRow(row, reading)
      remember(memory, row, order)
      into.orders.push(order)
    },
  }
  const refunds: List = {
    query: query('refunds', REFUND_FIELDS, []),
    accept: (row, into) => into.adjustments.push(adjustmentOfRow(row, source, memory.orderMoney)),
  }
  return new Map(Object.entries({ customers, orders, refunds }))
}

function remember(memory: Memory, row: unknown, order: Order): void {
  const total = requiredAmountAt(row, 'total')
  memory.orderMoney.set(order.id, { total, net: order.net, currency: order.currency })
  const guest = guestOfOrder(row, order)
  if (guest !== null) memory.guests.set(guest.id, guest)
}

function census(lists: ReadonlyMap<string, List>, read: Reader): Census {
  return {
    count: async (feed, signal) => {
      const list = lists.get(feed)
      return list === undefined ? null : (await read(idsOnly(list.query, { per_page: '1' }))(1, signal)).total
    },
    newest: async (feed, signal) => {
      const list = lists.get(feed)
      if (list === undefined) return null
      const { rows } = await read(idsOnly(list.query, { order: 'desc', per_page: '1' }))(1, signal)
      return rows.length === 0 ? null : rowName(rows[0], 0, 1)
    },
    async *rows(feed, signal) {
      const { query } = listOf(lists, feed)
      for await (const { page, rows, total } of inOrder(read(idsOnly(query, {})), 1, signal))
        yield { rows: rows.map((row, place) => rowName(row, place, page)), cursor: String(page), total }
    },
  }
}

function idsOnly({ list, parameters }: Query, more: Readonly<Record<string, string>>): Query {
  return { list, parameters: { ...parameters, ...more, _fields: 'id' } }
}

function readRows(source: string, feed: string, { page, rows, total, last }: NumberedPage): ReadRows {
  const nameOf = (row: unknown, place: number): string => rowName(row, place, page)
  return { source, feed, rows, cursor: last ? null : String(page + 1), total, nameOf }
}

function guestPage(customers: readonly Customer[]): Page {
  return { orders: [], adjustments: [], customers, rejected: [], rowsIn: customers.length, cursor: null, total: null }
}

function listOf(lists: ReadonlyMap<string, List>, feed: string): List {
  const list = lists.get(feed)
  if (list !== undefined) return list
  throw new SourceError('configuration', `A WooCommerce shop has no feed “${feed}”.`, 'Read its own feeds only.')
}

function pageNumber(cursor: string | null): number {
  const page = Number(cursor ?? '1')
  if (Number.isInteger(page) && page > 0) return page
  throw new SourceError(
    'configuration',
    `“${cursor}” is not a place in a shop's list.`,
    'Read the list from its beginning.',
  )
}
