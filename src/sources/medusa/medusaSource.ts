import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import type { ListPages } from '../lists/ListFeed'
import { countedPage, numberedPages } from '../lists/numberedPages'
import type { CustomerFields, NestedCredits, OrderFields } from '../lists/rowFields'
import { valueAt } from '../lists/valueAt'
import { utcConventions } from '../lists/utcConventions'
import type { Source } from '../source'
import { SourceError } from '../SourceError'
import type { MedusaOptions } from './medusaSchema'
import { plainOrder } from './plainOrder'

/** Medusa has no upper limit; orders come with all they hold, 10 kB each. */
const ORDERS_PER_PAGE = 50
const CUSTOMERS_PER_PAGE = 100

const ORDER_COLUMNS =
  'id,display_id,status,created_at,currency_code,customer_id,email,total,tax_total,sales_channel.name,metadata,' +
  'billing_address.country_code,billing_address.province,payment_collections.payments.refunds.id,' +
  'payment_collections.payments.refunds.amount,payment_collections.payments.refunds.created_at'
const CUSTOMER_COLUMNS = 'id,email,company_name,created_at,metadata,groups.name'

/** Pending orders are placed and not yet fulfilled; one that requires action never reached a payment. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  pending: 'placed',
  completed: 'placed',
  archived: 'placed',
  canceled: 'cancelled',
  draft: 'draft',
  requires_action: 'draft',
}

const ORDER: OrderFields = {
  id: 'id',
  placedAt: 'created_at',
  customerId: ['customer_id', 'email'],
  number: 'display_id',
  status: 'status',
  currency: 'currency_code',
  net: 'net',
  freight: 'freight',
  gross: 'gross',
  channel: 'sales_channel.name',
  country: 'billing_address.country_code',
  region: 'billing_address.province',
  lines: {
    at: 'lines',
    product: ['variant_sku', 'product_id', 'id'],
    productName: 'title',
    quantity: 'quantity',
    net: 'net',
  },
}

const CUSTOMER: CustomerFields = {
  id: 'id',
  company: 'company_name',
  email: 'email',
  segment: 'groups.0.name',
  tags: 'groups',
  createdAt: 'created_at',
}

/** Refunds contain tax, and their dates stand nowhere else. */
const REFUNDS: NestedCredits = {
  at: ['payment_collections', 'payments', 'refunds'],
  fields: { id: 'id', placedAt: 'created_at', amount: 'amount', withTax: true },
}

/** A Medusa shop (Admin REST, 2.x) as a source: customers, orders, draft orders and the refunds inside orders. */
export function medusaSource({ id, basePath, statusMap, attributes }: MedusaOptions, http: Http): Source {
  const pages = (list: string, rows: string, size: number, columns: string, plain?: (row: unknown) => unknown) =>
    medusaPages(http, `${basePath.replace(/\/+$/, '')}/${list}`, {
      rows,
      size,
      columns,
      plain: plain ?? ((row) => row),
    })
  const fields = { ...ORDER, ...attributes?.order }
  return describedSource(
    {
      customers: [
        {
          name: 'customers',
          list: pages('customers', 'customers', CUSTOMERS_PER_PAGE, CUSTOMER_COLUMNS),
          fields: { ...CUSTOMER, ...attributes?.customer },
        },
      ],
      orders: [
        { name: 'orders', list: pages('orders', 'orders', ORDERS_PER_PAGE, ORDER_COLUMNS, plainOrder), fields },
        {
          name: 'drafts',
          list: pages('draft-orders', 'draft_orders', ORDERS_PER_PAGE, ORDER_COLUMNS, plainOrder),
          fields,
        },
      ],
      nested: REFUNDS,
      wholeAfterDays: WHOLE_AFTER_DAYS,
    },
    utcConventions(id, STATUSES, statusMap),
  )
}

interface MedusaList {
  /** Where the rows stand in the answer. */
  readonly rows: string
  readonly size: number
  readonly columns: string
  readonly plain: (row: unknown) => unknown
}

/** Whether a refund moves its order's `updated_at` is not known: all orders are read once a day. */
const WHOLE_AFTER_DAYS = 1

/** Ids grow with time, so that new rows come last; two orders of one instant would change places under `created_at`. */
function medusaPages(http: Http, address: string, asked: MedusaList, filter: Record<string, string> = {}): ListPages {
  const { rows, size, columns, plain } = asked
  const since = (ms: number) => medusaPages(http, address, asked, { 'updated_at[$gt]': new Date(ms).toISOString() })
  const pages = numberedPages(async (page, what, signal) => {
    const query = new URLSearchParams({
      limit: String(size),
      offset: String((page - 1) * size),
      order: 'id',
      fields: what === 'names' ? 'id' : columns,
      ...filter,
    })
    const { body } = await http.json(`${address}?${query.toString()}`, { signal })
    const list = valueAt(body, rows)
    const count = valueAt(body, 'count')
    if (!Array.isArray(list) || typeof count !== 'number')
      throw new SourceError(
        'malformed',
        `${address} answered without “${rows}” and “count”.`,
        'Check that the path of this source ends in /admin and leads to Medusa 2.',
      )
    return countedPage(page, size, what === 'names' ? list : list.map(plain), count, address)
  })
  return { ...pages, since }
}
