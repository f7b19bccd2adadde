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
import { errorOfGraphql } from '../errorOfGraphql'
import { plainOrder } from './plainOrder'
import type { VendureOptions } from './vendureSchema'

/** A server admits 1,000, or what it is set to; a page of orders with all that they hold takes a busy one seconds. */
const ORDERS_PER_PAGE = 50
const CUSTOMERS_PER_PAGE = 100

const ORDER_SELECTION =
  'id code state createdAt orderPlacedAt currencyCode subTotal subTotalWithTax shipping totalWithTax channels{code} ' +
  'customer{id} billingAddress{countryCode province} payments{refunds{id state total createdAt}} ' +
  'lines{quantity orderPlacedQuantity unitPrice proratedLinePrice productVariant{sku name product{facetValues{code name}}}}'
const CUSTOMER_SELECTION =
  'id emailAddress createdAt groups{name} addresses{company city province country{code} defaultBillingAddress}'

/** Only from a payment on is an order placed; what waits for one is a basket or a draft. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  PaymentAuthorized: 'placed',
  PaymentSettled: 'placed',
  PartiallyShipped: 'placed',
  Shipped: 'placed',
  PartiallyDelivered: 'placed',
  Delivered: 'placed',
  Modifying: 'placed',
  ArrangingAdditionalPayment: 'placed',
  Created: 'draft',
  Draft: 'draft',
  AddingItems: 'draft',
  ArrangingPayment: 'draft',
  Cancelled: 'cancelled',
}

const ORDER: OrderFields = {
  id: 'id',
  // Null until it is placed.
  placedAt: ['orderPlacedAt', 'createdAt'],
  customerId: 'customer.id',
  number: 'code',
  status: 'state',
  currency: 'currencyCode',
  net: 'net',
  gross: 'gross',
  freight: 'shipping',
  channel: 'channel',
  country: 'billingAddress.countryCode',
  region: 'billingAddress.province',
  lines: {
    at: 'lines',
    product: 'productVariant.sku',
    productName: 'productVariant.name',
    category: ['productVariant.product.facetValues.0.name', 'productVariant.product.facetValues.0.code'],
    quantity: 'pieces',
    net: 'proratedLinePrice',
  },
}

const CUSTOMER: CustomerFields = {
  id: 'id',
  email: 'emailAddress',
  company: ['addresses[defaultBillingAddress=true].company', 'addresses.0.company'],
  city: ['addresses[defaultBillingAddress=true].city', 'addresses.0.city'],
  country: ['addresses[defaultBillingAddress=true].country.code', 'addresses.0.country.code'],
  region: ['addresses[defaultBillingAddress=true].province', 'addresses.0.province'],
  segment: 'groups.0.name',
  tags: 'groups',
  createdAt: 'createdAt',
}

/** A refund does not move its order's `updatedAt`: all orders, refunds inside, are read once a day. */
const WHOLE_AFTER_DAYS = 1

/** Refunds contain tax. */
const REFUNDS: NestedCredits = {
  at: ['payments', 'refunds'],
  fields: { id: 'id', placedAt: 'createdAt', amount: 'total', withTax: true },
}

/** A Vendure shop (Admin GraphQL, 3.x) as a source: customers, orders, and the refunds inside orders. */
export function vendureSource(options: VendureOptions, http: Http): Source {
  const { id, basePath, statusMap, moneyDecimals, attributes } = options
  return describedSource(
    {
      customers: [
        {
          name: 'customers',
          list: vendurePages(http, basePath, 'customers', select(CUSTOMER_SELECTION, options.customerFields)),
          fields: { ...CUSTOMER, ...attributes?.customer },
        },
      ],
      orders: [
        {
          name: 'orders',
          list: vendurePages(http, basePath, 'orders', select(ORDER_SELECTION, options.orderFields), soldOrder),
          fields: { ...ORDER, ...attributes?.order },
        },
      ],
      nested: REFUNDS,
      wholeAfterDays: WHOLE_AFTER_DAYS,
    },
    { ...utcConventions(id, STATUSES, statusMap), money: { unit: 'minor', decimals: moneyDecimals } },
  )
}

function select(selection: string, customFields: readonly string[]): string {
  return customFields.length === 0 ? selection : `${selection} customFields{${customFields.join(' ')}}`
}

/** Every order is in the default channel as well: its own is the other one. */
function soldOrder(row: unknown): unknown {
  const plain = plainOrder(row)
  if (typeof plain !== 'object' || plain === null) return plain
  const channels = valueAt(plain, 'channels')
  const codes = Array.isArray(channels) ? channels.map((channel: unknown) => valueAt(channel, 'code')) : []
  const channel = codes.find((code) => code !== '__default_channel__') ?? codes[0]
  return { ...plain, channel }
}

function vendurePages(
  http: Http,
  address: string,
  list: 'orders' | 'customers',
  selection: string,
  plain: (row: unknown) => unknown = (row) => row,
  filter: object | null = null,
): ListPages {
  const since = (ms: number) =>
    vendurePages(http, address, list, selection, plain, { updatedAt: { after: new Date(ms).toISOString() } })
  const [type, size] =
    list === 'orders'
      ? (['OrderListOptions', ORDERS_PER_PAGE] as const)
      : (['CustomerListOptions', CUSTOMERS_PER_PAGE] as const)
  const pages = numberedPages(async (page, what, signal) => {
    const post = {
      query: `query($options:${type}){${list}(options:$options){totalItems items{${what === 'names' ? 'id' : selection}}}}`,
      variables: {
        options: {
          take: size,
          skip: (page - 1) * size,
          sort: { id: 'ASC' },
          ...(filter && { filter }),
        },
      },
    }
    const { body } = await http.json(address, { signal, post, errorIn: (answer) => errorOfGraphql(answer, address) })
    const items = valueAt(body, `data.${list}.items`)
    const total = valueAt(body, `data.${list}.totalItems`)
    if (!Array.isArray(items) || typeof total !== 'number')
      throw new SourceError(
        'malformed',
        `${address} answered without a list of ${list}.`,
        'Check that the path of this source leads to the Admin API of Vendure 3.',
      )
    return countedPage(page, size, what === 'names' ? items : items.map(plain), total, address)
  })
  return { ...pages, since }
}
