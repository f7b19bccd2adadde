import { zoneOffsets } from '../../src/core/calendar'
import type { Http } from '../../src/sources/http'
import { businessCentralSchema } from '../../src/sources/businessCentral/businessCentralSchema'
import { businessCentralSource } from '../../src/sources/businessCentral/businessCentralSource'
import { medusaSource } from '../../src/sources/medusa/medusaSource'
import { odooSchema } from '../../src/sources/odoo/odooSchema'
import { odooSource } from '../../src/sources/odoo/odooSource'
import { restSchema } from '../../src/sources/rest/restSchema'
import { restSource } from '../../src/sources/rest/restSource'
import { shopifySchema } from '../../src/sources/shopify/shopifySchema'
import { shopifySource } from '../../src/sources/shopify/shopifySource'
import type { Source } from '../../src/sources/source'
import { trytonSource } from '../../src/sources/tryton/trytonSource'
import { vendureSource } from '../../src/sources/vendure/vendureSource'
import { odooAnswer } from '../sources/odoo/odooServer'
import { bulkLines, rootOf, shopifyAnswer, type ShopifyPosted, type ShopifyRow } from '../sources/shopify/shopifyServer'

/** An order of a moving list: what every dialect can say of it. */
export interface MovingOrder {
  readonly id: number
  /** Whole units. */
  readonly net: number
}

/** An API's way to hand out a list of orders, and the source that reads it. */
export interface Dialect {
  /** Answers from the orders as they stand; `skew` rows too late or too early. */
  readonly answer: (orders: readonly MovingOrder[], url: URL, posted: unknown, skew: number) => Response
  readonly source: (http: Http) => Source
}

const base = { id: 'shop', label: 'Shop', excludeAccounts: [] }
const DATE = '2026-01-25T04:33:09.000Z'

function slice(orders: readonly MovingOrder[], from: number, size: number, skew: number): readonly MovingOrder[] {
  return orders.slice(Math.max(0, from + skew), Math.max(0, from + skew + size))
}

const described = (paging: object): Dialect['source'] => {
  const fields = { id: 'id', placedAt: 'at', net: 'net' }
  const orders = { path: 'orders', rows: 'rows', paging, fields }
  const options = restSchema.parse({ id: 'shop', label: 'Shop', kind: 'rest', basePath: '/api', orders })
  return (http) => restSource(options, { zone: 'UTC', currency: 'EUR' }, http)
}

const described10 = (orders: readonly MovingOrder[], from: number, skew: number): Response =>
  Response.json({
    rows: slice(orders, from, 10, skew).map(({ id, net }) => ({ id, net, at: DATE })),
    total: orders.length,
  })

const shopify = (change: object): Dialect['source'] => {
  const options = shopifySchema.parse({ ...base, kind: 'shopify', basePath: '/api/graphql.json', ...change })
  return (http) => shopifySource(options, http, () => Promise.resolve())
}

function shopifyOrders(orders: readonly MovingOrder[]): readonly ShopifyRow[] {
  return orders.map(({ id, net }) => ({
    id: `gid://shopify/Order/${id}`,
    processedAt: DATE,
    subtotalPriceSet: { shopMoney: { amount: String(net), currencyCode: 'EUR' } },
    totalShippingPriceSet: { shopMoney: { amount: '0' } },
    totalPriceSet: { shopMoney: { amount: String(net) } },
    lineItems: [{ id: `gid://shopify/LineItem/${id}`, title: 'Part', quantity: 1 }],
  }))
}

/** What each bulk operation found, by its id. */
const bulkFiles = new Map<string, readonly ShopifyRow[]>()

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  'rest by page': {
    source: described({ kind: 'page', parameter: 'page', size: 10, total: 'total' }),
    answer: (orders, url, _, skew) => described10(orders, (Number(url.searchParams.get('page')) - 1) * 10, skew),
  },
  'rest by offset': {
    source: described({ kind: 'offset', parameter: 'offset', size: 10, total: 'total' }),
    answer: (orders, url, _, skew) => described10(orders, Number(url.searchParams.get('offset')), skew),
  },
  'rest by key': {
    source: described({ kind: 'keyset', parameter: 'after', field: 'id', total: 'total' }),
    answer: (orders, url, _, skew) => {
      const from = orders.findIndex(({ id }) => id > Number(url.searchParams.get('after') ?? 0))
      return described10(orders, from < 0 ? orders.length : from, skew)
    },
  },
  medusa: {
    source: (http) => medusaSource({ ...base, kind: 'medusa', basePath: '/api/admin' }, http),
    answer(orders, url, _, skew) {
      const list = url.pathname.split('/').at(-1) ?? ''
      if (list !== 'orders') return Response.json({ customers: [], draft_orders: [], count: 0 })
      const ask = (name: string): number => Number(url.searchParams.get(name))
      const rows = slice(orders, ask('offset'), ask('limit'), skew).map(({ id, net }) => ({
        id: String(id),
        status: 'completed',
        created_at: DATE,
        currency_code: 'eur',
        total: net,
        tax_total: 0,
        items: [
          { id: 'i', total: net, tax_total: 0, return_received_total: 0, tax_lines: [], detail: { quantity: 1 } },
        ],
      }))
      return Response.json({ orders: rows, count: orders.length })
    },
  },
  vendure: {
    source: (http) =>
      vendureSource(
        { ...base, kind: 'vendure', basePath: '/api/admin-api', moneyDecimals: 2, customerFields: [], orderFields: [] },
        http,
      ),
    answer(orders, _, posted, skew) {
      const { query, variables } = posted as { query: string; variables: { options: { take: number; skip: number } } }
      if (!query.includes('{orders(')) return Response.json({ data: { customers: { items: [], totalItems: 0 } } })
      const items = slice(orders, variables.options.skip, variables.options.take, skew).map(({ id, net }) => ({
        id: String(id),
        state: 'Shipped',
        createdAt: DATE,
        currencyCode: 'EUR',
        subTotal: net * 100,
        subTotalWithTax: net * 100,
        totalWithTax: net * 100,
        shipping: 0,
        lines: [],
      }))
      return Response.json({ data: { orders: { items, totalItems: orders.length } } })
    },
  },
  tryton: {
    source: (http) =>
      trytonSource(
        { ...base, kind: 'tryton', basePath: '/api/db/', readLines: false },
        zoneOffsets('UTC', 1970, 1971),
        http,
      ),
    answer(orders, _, posted, skew) {
      const { method, params } = posted as { method: string; params: readonly unknown[] }
      if (method.endsWith('get_preferences')) return Response.json({ result: { company: 1 } })
      const own = method.startsWith('model.sale.') ? orders : []
      if (method.endsWith('search_count')) return Response.json({ result: own.length })
      const [domain, , limit] = params as [readonly (readonly unknown[])[], number, number]
      const after = domain.find(([field, is]) => field === 'id' && is === '>')?.[2] ?? 0
      const from = own.findIndex(({ id }) => id > Number(after))
      const result = slice(own, from < 0 ? own.length : from, limit, skew).map(({ id, net }) => ({
        id,
        state: 'done',
        sale_date: { __class__: 'date', year: 2026, month: 1, day: 25 },
        'currency.': { id: 1, code: 'EUR' },
        untaxed_amount: { __class__: 'Decimal', decimal: String(net) },
      }))
      return Response.json({ result })
    },
  },
  'business central': {
    source: (http) =>
      businessCentralSource(
        businessCentralSchema.parse({ ...base, kind: 'business-central', basePath: '/api/bc/companies(1)' }),
        { zone: 'UTC', currency: 'EUR' },
        http,
      ),
    answer(orders, url, _, skew) {
      if (!url.pathname.endsWith('/salesInvoices')) return Response.json({ '@odata.count': 0, value: [] })
      const found = orders.findIndex(({ id }) => id > Number(url.searchParams.get('$skiptoken') ?? 0))
      const rows = slice(orders, found < 0 ? orders.length : found, 50, skew)
      const value = rows.map(({ id, net }) => ({
        number: String(id),
        postingDate: '2026-01-25',
        status: 'Open',
        totalAmountExcludingTax: net,
      }))
      const more = rows.length < 50 ? {} : { '@odata.nextLink': `https://bc.example/x?$skiptoken=${rows.at(-1)?.id}` }
      return Response.json({ '@odata.count': orders.length, value, ...more })
    },
  },
  odoo: {
    source: (http) =>
      odooSource(odooSchema.parse({ ...base, kind: 'odoo', basePath: '/api/odoo', readLines: false }), http),
    answer(orders, url, posted, skew) {
      const sales = orders.map(({ id, net }) => ({
        id,
        state: 'sale',
        date_order: '2026-01-25 04:33:09',
        currency_id: [1, 'EUR'],
        amount_untaxed: net,
      }))
      return odooAnswer({ 'sale.order': sales }, url, posted, skew)
    },
  },
  'shopify by pages': {
    source: shopify({}),
    answer: (orders, _, posted, skew) =>
      // Without counts a row that is skipped cannot be missed: only repeated ones are tried.
      shopifyAnswer({ orders: shopifyOrders(orders) }, posted as ShopifyPosted, Math.min(0, skew)),
  },
  'shopify in bulk': {
    source: shopify({ bulkFiles: '/api/files' }),
    answer(orders, url, posted, skew) {
      if (url.pathname.startsWith('/api/files/'))
        return new Response(bulkLines('orders', bulkFiles.get(url.pathname.slice(11))?.slice(Math.abs(skew)) ?? []))
      const { query, variables } = posted as ShopifyPosted
      if (query.startsWith('mutation')) {
        const id = String(bulkFiles.size + 1)
        bulkFiles.set(id, rootOf(variables.query ?? '') === 'orders' ? shopifyOrders(orders) : [])
        return Response.json({ data: { bulkOperationRunQuery: { bulkOperation: { id } } } })
      }
      const found = bulkFiles.get(variables.id ?? '')
      if (found === undefined) return shopifyAnswer({}, posted as ShopifyPosted)
      const node = {
        status: 'COMPLETED',
        rootObjectCount: String(found.length),
        url: `https://files.example/${variables.id}`,
      }
      return Response.json({ data: { node } })
    },
  },
}
