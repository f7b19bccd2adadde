import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import type { ListPages } from '../lists/ListFeed'
import type { CustomerFields, NestedCredits, OrderFields } from '../lists/rowFields'
import { utcConventions } from '../lists/utcConventions'
import type { Source } from '../source'
import { bulkPages } from './bulkPages'
import { ordersInSight } from './ordersInSight'
import { shopifyApi, type ShopifyApi } from './shopifyApi'
import { shopifyLists } from './shopifyLists'
import { shopifyPages } from './shopifyPages'
import type { ShopifyOptions } from './shopifySchema'

const CUSTOMERS_PER_PAGE = 100
const COMPANIES_PER_PAGE = 50

/** A company pays by invoice: what is pending is sold. What was never paid in time expired, or was made void. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  PENDING: 'placed',
  AUTHORIZED: 'placed',
  PARTIALLY_PAID: 'placed',
  PAID: 'placed',
  PARTIALLY_REFUNDED: 'placed',
  REFUNDED: 'placed',
  NONE: 'placed',
  VOIDED: 'cancelled',
  EXPIRED: 'cancelled',
  CANCELLED: 'cancelled',
  TEST: 'test',
}

const ORDER: OrderFields = {
  id: 'id',
  number: 'name',
  reference: 'poNumber',
  placedAt: ['processedAt', 'createdAt'],
  customerId: ['purchasingEntity.company.id', 'customer.id', 'email'],
  status: 'word',
  currency: 'subtotalPriceSet.shopMoney.currencyCode',
  net: ['subtotalPriceSet.shopMoney.amount', '-goodsTax'],
  freight: ['totalShippingPriceSet.shopMoney.amount', '-freightTax'],
  gross: 'totalPriceSet.shopMoney.amount',
  channel: 'app.name',
  country: 'billingAddress.countryCodeV2',
  region: 'billingAddress.provinceCode',
  lines: {
    at: 'lines',
    product: ['sku', 'title'],
    productName: 'title',
    category: 'product.productType',
    quantity: 'quantity',
    net: 'net',
    unitCost: 'variant.inventoryItem.unitCost.amount',
  },
}

const CUSTOMER: CustomerFields = {
  id: 'id',
  company: ['defaultAddress.company', 'displayName'],
  email: 'defaultEmailAddress.emailAddress',
  // Who buys for a company belongs to it; what was bought for it counts there already.
  parentId: 'companyContactProfiles.0.company.id',
  city: 'defaultAddress.city',
  country: 'defaultAddress.countryCodeV2',
  region: 'defaultAddress.provinceCode',
  tags: 'tags',
  consent: 'consent',
  createdAt: 'createdAt',
}

const COMPANY: CustomerFields = {
  id: 'id',
  company: 'name',
  number: 'externalId',
  otherNumbers: 'externalId',
  email: 'mainContact.customer.defaultEmailAddress.emailAddress',
  taxNumber: 'parts.0.taxSettings.taxRegistrationId',
  city: 'parts.0.billingAddress.city',
  country: 'parts.0.billingAddress.countryCode',
  region: 'parts.0.billingAddress.zoneCode',
  createdAt: 'createdAt',
}

/** Refunds contain tax and freight, and have dates of their own. */
const REFUNDS: NestedCredits = {
  at: ['refunds'],
  fields: { id: 'id', placedAt: 'createdAt', amount: 'totalRefundedSet.shopMoney.amount', withTax: true },
}

/**
 * A Shopify shop (Admin GraphQL) as a source: customers, companies, orders, and the refunds inside orders. Money is in the shop's
 * currency, whatever the customer paid in.
 */
export function shopifySource(options: ShopifyOptions, http: Http, wait?: ShopifyApi['wait']): Source {
  const { id, basePath, bulkFiles, statusMap, readCompanies, recentOnly } = options
  const api = shopifyApi(http, basePath, bulkFiles, wait)
  const lists = shopifyLists(options)
  const pages = (root: keyof typeof lists, size: number): ListPages => {
    const paged = shopifyPages(api, lists[root], size)
    return bulkFiles === undefined ? paged : bulkPages(api, lists[root], paged.since)
  }
  const orders = pages('orders', options.ordersPerPage)
  const described = describedSource(
    {
      customers: [
        { name: 'customers', list: pages('customers', CUSTOMERS_PER_PAGE), fields: CUSTOMER },
        ...(readCompanies
          ? [{ name: 'companies', list: pages('companies', COMPANIES_PER_PAGE), fields: COMPANY }]
          : []),
      ],
      orders: [{ name: 'orders', list: recentOnly ? orders : ordersInSight(api, orders), fields: ORDER }],
      nested: REFUNDS,
    },
    utcConventions(id, STATUSES, statusMap),
  )
  return { ...described, unproven: true }
}
