import type { DemoShop } from '../company/demoShop'
import { administratorRow, customerRow } from './customerRow'
import { orderRow } from './orderRow'
import { productRow } from './productRow'
import { refundRow } from './refundRow'

/** A row that is written only when its page is asked for, and what it is sorted and filtered by. */
export interface ListedRow {
  readonly id: number
  readonly createdAtMs: number
  readonly modifiedAtMs: number
  /** Null where rows of the list have no status. */
  readonly status: string | null
  /** The customer of an order, 0 for a guest; null in other lists. */
  readonly customer: number | null
  write(origin: string): Readonly<Record<string, unknown>>
}

/** One route of the API. */
export interface ShopList {
  /** By ascending id. */
  readonly rows: readonly ListedRow[]
  /** Admitted values of `orderby`; the first is the default. */
  readonly orderings: readonly string[]
  /** Whether a page past the end still tells the total, as user lists do; post lists then say 0. */
  readonly totalPastEnd: boolean
}

/** The lists a shop serves, by the last part of their route. */
export function shopLists(shop: DemoShop): ReadonlyMap<string, ShopList> {
  const paying = new Set(shop.orders.flatMap(({ buyer }) => ('customer' in buyer ? [buyer.customer.id] : [])))
  const orders = shop.orders.map((order): ListedRow => ({
    id: order.id,
    createdAtMs: order.placedAtMs,
    modifiedAtMs: order.modifiedAtMs,
    status: order.status,
    customer: 'customer' in order.buyer ? order.buyer.customer.id : 0,
    write: (origin) => orderRow(order, origin),
  }))
  const refunds = shop.refunds.map((refund) => unmodified(refund.id, refund.placedAtMs, () => refundRow(refund)))
  const customers = shop.customers.map((customer) =>
    unmodified(customer.id, customer.createdAtMs, () => customerRow(customer, paying.has(customer.id))),
  )
  const products = shop.products.map((product) => unmodified(product.id, 0, () => productRow(product)))
  const installedAtMs = customers[0]?.createdAtMs ?? 0
  const administrator = unmodified(1, installedAtMs, () => administratorRow(installedAtMs))
  const posts = ['date', 'id', 'modified']
  return new Map([
    ['orders', { rows: orders, orderings: posts, totalPastEnd: false }],
    ['refunds', { rows: refunds, orderings: posts, totalPastEnd: false }],
    ['customers', { rows: [administrator, ...customers], orderings: ['registered_date', 'id'], totalPastEnd: true }],
    ['products', { rows: products, orderings: posts, totalPastEnd: false }],
  ])
}

function unmodified(id: number, createdAtMs: number, write: ListedRow['write']): ListedRow {
  return { id, createdAtMs, modifiedAtMs: createdAtMs, status: null, customer: null, write }
}
