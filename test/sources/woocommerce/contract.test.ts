import { expect, test } from 'vitest'
import type { Page } from '../../../src/sources/source'
import { SourceError } from '../../../src/sources/SourceError'
import { createSync } from '../../../src/sources/sync'
import { wooCommerceSource } from '../../../src/sources/woocommerce/wooCommerceSource'
import { withShared } from '../../shared/sharedFolder'
import { httpOf, responseOf } from '../recordedExchange'
import { exchangeOf, recordedShop, rowsOf } from './recordedShop'

const basePath = '/api/shop/wp-json/wc/v3'
const never = new AbortController().signal

async function pagesOf(pages: AsyncIterable<Page>): Promise<readonly Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

/** One page of orders, from a server that answers every request for orders with the recording of this name. */
async function ordersOf(folder: string, name: string, options = {}): Promise<Page> {
  const exchange = exchangeOf(folder, name)
  const products = exchangeOf(folder, '23-products')
  const http = httpOf((url) =>
    url.pathname.endsWith('/products') ? Response.json(rowsOf(products)) : responseOf(exchange),
  )
  for await (const page of wooCommerceSource({ id: 'shop', basePath, ...options }, http).pages('orders', '1', never))
    return page
  throw new Error('no page came')
}

withShared('recorded answers of a real shop', (folder) => {
  test.each([
    ['1', 100, '2'],
    ['2', 100, '3'],
    ['3', 100, '4'],
    ['30', 100, null],
  ])('orders, page %s: every row is an order', async (page, rows, next) => {
    const { http } = recordedShop(folder)
    const [first] = await pagesOf(wooCommerceSource({ id: 'shop', basePath }, http).pages('orders', page, never))
    expect(first).toMatchObject({ rowsIn: rows, cursor: next, total: 3000, rejected: [] })
    expect(first?.orders).toHaveLength(rows)
  })

  test('one page past the end is the end, whatever it counts', async () => {
    const { http } = recordedShop(folder)
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    for (const [feed, cursor] of [
      ['orders', '31'],
      ['refunds', '3'],
      ['customers', '5'],
    ] as const) {
      const pages = await pagesOf(source.pages(feed, cursor, never))
      expect(pages, feed).toMatchObject([{ rowsIn: 0, cursor: null, total: null }])
    }
  })

  test('customers and refunds come whole, to the last page, in order', async () => {
    const { http } = recordedShop(folder)
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    const customers = (await pagesOf(source.pages('customers', null, never))).flatMap((page) => page.customers)
    expect(customers.map(({ id }) => id)).toEqual(Array.from({ length: 301 }, (_, i) => String(i + 1)))
    expect(customers[1]).toEqual({
      source: 'shop',
      id: '2',
      company: 'Firm 0',
      email: 'buyer0@firm0.example',
      parentId: null,
      mergedInto: null,
      taxNumber: null,
      number: null,
      otherNumbers: [],
      city: 'City',
      country: 'US',
      region: null,
      segment: null,
      rep: null,
      industry: null,
      channel: null,
      tags: [],
      consent: null,
      createdAtMs: Date.UTC(2024, 7, 21, 4, 4, 38),
    })
    const refunds = (await pagesOf(source.pages('refunds', null, never))).flatMap((page) => page.adjustments)
    expect(refunds).toHaveLength(179)
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe((19_701_605 + 18_923_300) * 100)
  })

  test('a sync of the customers is complete and ties out with the count of the shop', async () => {
    const { http } = recordedShop(folder)
    const source = { ...wooCommerceSource({ id: 'shop', basePath }, http), feeds: ['customers'] }
    const sync = createSync([source], { accept: () => undefined }, { now: () => 0, maxRejectedShare: 0 })
    const { complete, sources } = await sync.run(never)
    expect(complete).toBe(true)
    expect(sources[0]?.feeds).toMatchObject([{ rowsIn: 301, total: 301, pages: 4, repeated: 0, rejections: [] }])
  })

  test('net is total − tax − freight, to the cent', async () => {
    const cents = { '1': 27_422_300, '2': 31_547_600, '3': 31_947_500, '30': 31_585_500 }
    for (const [page, net] of Object.entries(cents)) {
      const { http } = recordedShop(folder)
      const [first] = await pagesOf(wooCommerceSource({ id: 'shop', basePath }, http).pages('orders', page, never))
      expect(
        first?.orders.reduce((sum, order) => sum + order.net, 0),
        page,
      ).toBe(net * 100)
    }
  })

  test('lines bear article, quantity, net and the category of the product', async () => {
    const { orders } = await ordersOf(folder, '06-orders-full-record')
    expect(orders[0]).toMatchObject({ id: '51', net: 13_780_000, freight: 125_000, currency: 'USD', cost: null })
    expect(orders[0]?.lines).toEqual([
      { product: 'SKU-1', productName: 'Product 1', category: 'Pumps', quantity: 9, net: 3_780_000, cost: null },
      { product: 'SKU-35', productName: 'Product 35', category: null, quantity: 10, net: 10_000_000, cost: null },
    ])
  })

  test('a negative fee is a discount: the net amount is the lines less the fee', async () => {
    const { orders } = await ordersOf(folder, '12-orders-status-refunded')
    const lines = orders[0]?.lines.reduce((sum, line) => sum + line.net, 0)
    expect(lines).toBe(28_080_000)
    expect(orders[0]?.net).toBe(28_080_000 - 50_000)
  })

  test('a refunded order is still a sale, and its refund gives back the goods without the freight', async () => {
    const { http } = recordedShop(folder)
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    const orders = (await pagesOf(source.pages('orders', null, never))).flatMap((page) => page.orders)
    expect(orders.find(({ id }) => id === '75')).toMatchObject({ status: 'placed', net: 28_030_000 })
    const refunds = (await pagesOf(source.pages('refunds', null, never))).flatMap((page) => page.adjustments)
    expect(refunds[0]).toEqual({
      source: 'shop',
      id: '76',
      orderId: '75',
      customerId: null,
      placedAtMs: Date.UTC(2026, 0, 25, 4, 33, 9),
      currency: 'USD',
      amount: 28_030_000,
    })
  })

  test.each([
    ['08-orders-status-cancelled', 'cancelled'],
    ['09-orders-status-pending', 'draft'],
    ['10-orders-status-failed', 'cancelled'],
    ['11-orders-status-on-hold', 'placed'],
    ['12-orders-status-refunded', 'placed'],
  ])('%s: %s', async (name, status) => {
    expect((await ordersOf(folder, name)).orders).toMatchObject([{ status }])
  })

  test('a list without rows is read', async () => {
    expect(await ordersOf(folder, '13-orders-status-checkout-draft')).toMatchObject({ rowsIn: 0, cursor: null })
  })

  test('a guest is known by the e-mail address of the bill', async () => {
    const { orders } = await ordersOf(folder, '14-orders-guest')
    expect(orders).toMatchObject([
      { id: '80', customerId: 'guest:buyer52@firm52.example', country: 'CA', channel: 'checkout' },
    ])
  })

  test('guests become customers, with the company of the bill', async () => {
    const { http } = recordedShop(folder)
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    const orders = (await pagesOf(source.pages('orders', null, never))).flatMap((page) => page.orders)
    const named = new Set(orders.map(({ customerId }) => customerId).filter((id) => id?.startsWith('guest:')))
    const [page] = await pagesOf(source.pages('guests', null, never))
    expect(new Set(page?.customers.map(({ id }) => id))).toEqual(named)
    expect(page?.rowsIn).toBe(named.size)
    expect(page?.customers.find(({ id }) => id === 'guest:buyer52@firm52.example')).toMatchObject({
      company: 'Firm 26',
      country: 'CA',
    })
  })

  test('dates have no zone and are UTC', async () => {
    const { orders } = await ordersOf(folder, '06-orders-full-record')
    expect(orders[0]?.placedAtMs).toBe(Date.UTC(2026, 4, 3, 21, 44, 18))
  })

  test('refunds of the future pass: they are set aside later, and counted', async () => {
    const { http } = recordedShop(folder)
    const pages = await pagesOf(wooCommerceSource({ id: 'shop', basePath }, http).pages('refunds', null, never))
    const dates = pages.flatMap((page) => page.adjustments.map(({ placedAtMs }) => placedAtMs))
    expect(dates.filter((ms) => ms > Date.UTC(2026, 10, 22, 6))).toHaveLength(4)
  })

  test('what is asked is admitted: 100 rows by id, named fields, lists whole', async () => {
    const { http, asked } = recordedShop(folder)
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    for (const feed of source.feeds) await pagesOf(source.pages(feed, null, never))
    for (const { searchParams, pathname } of asked) {
      expect(searchParams.get('orderby')).toBe('id')
      expect(searchParams.get('order')).toBe('asc')
      expect(searchParams.get('per_page')).toBe('100')
      expect(searchParams.get('_fields'), pathname).toMatch(/^id,/)
      expect(searchParams.get('_fields'), pathname).not.toMatch(
        /(line_items|fee_lines|shipping_lines|meta_data|categories)\./,
      )
    }
    const orders = asked.find(({ pathname }) => pathname === `${basePath}/orders`)
    expect(orders?.searchParams.get('status')).toBe('any')
    expect(orders?.searchParams.get('_fields')?.split(',')).toContain('line_items')
    const customers = asked.find(({ pathname }) => pathname === `${basePath}/customers`)
    expect(customers?.searchParams.get('role')).toBe('all')
  })

  test('the recording shows why: dotted names below a list leave the list out', () => {
    const asked = exchangeOf(folder, '01-orders-page-1')
    expect(String(asked.request.query?.['_fields'])).toContain('line_items.total')
    expect(rowsOf(asked).filter((row) => 'line_items' in row)).toEqual([])
  })

  test.each([
    ['24-error-no-credentials', 'unauthorized', 'Sorry, you cannot list resources.'],
    ['25-error-wrong-secret', 'unauthorized', 'Sorry, you cannot list resources.'],
    ['26-error-page-size-101', 'bad-request', 'Invalid parameter(s): per_page'],
    ['27-error-unknown-order', 'not-found', 'Invalid ID.'],
    ['28-error-unknown-route', 'not-found', 'No route was found'],
    ['29-error-write-with-read-only-key', 'unauthorized', 'does not have write permissions'],
  ])('%s is %s, in the words of the shop', async (name, kind, words) => {
    let asked = 0
    const http = httpOf(() => {
      asked++
      return responseOf(exchangeOf(folder, name))
    })
    const source = wooCommerceSource({ id: 'shop', basePath }, http)
    const cause: unknown = await pagesOf(source.pages('customers', null, never)).catch((reason: unknown) => reason)
    expect(cause).toBeInstanceOf(SourceError)
    expect(cause).toMatchObject({ kind, message: expect.stringContaining(words) })
    expect(asked).toBe(1)
  })
})
