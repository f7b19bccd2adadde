import { describe, expect, test } from 'vitest'
import { changingShop, type ShopRow } from '../../../mocks/faults/changingShop'
import type { Page } from '../../../src/sources/source'
import { wooCommerceSource, type WooCommerceOptions } from '../../../src/sources/woocommerce/wooCommerceSource'
import { httpOf } from '../recordedExchange'

const never = new AbortController().signal
const orderRow = (id: number, change: object = {}): ShopRow => ({
  id,
  status: 'completed',
  currency: 'EUR',
  customer_id: 1,
  billing: { email: 'a@firm.example', company: 'Firm', country: 'DE', state: '' },
  date_created_gmt: '2026-01-01T00:00:00',
  total: '11.90',
  total_tax: '1.90',
  shipping_total: '0.00',
  created_via: 'checkout',
  line_items: [{ product_id: 5, sku: '', name: 'Pump', quantity: 1, total: '10.00', total_tax: '1.90' }],
  ...change,
})
const lists = {
  products: [
    {
      id: 5,
      categories: [
        { id: 1, name: 'Pumps' },
        { id: 2, name: 'Sale' },
      ],
    },
    { id: 6, categories: [] },
    { id: 7, categories: null },
  ],
  orders: [
    orderRow(11),
    orderRow(12, { customer_id: 0, billing: { email: 'Guest@g.example', company: 'Old name', country: 'FR' } }),
    orderRow(13, { customer_id: 0, billing: { email: 'guest@g.example', company: 'New name', country: 'FR' } }),
    orderRow(14, { status: 'lost' }),
  ],
  refunds: [{ id: 21, parent_id: 11, date_created_gmt: '2026-02-01T00:00:00', amount: '11.90', line_items: [] }],
}

function open(options: Partial<WooCommerceOptions> = {}, given: Parameters<typeof changingShop>[0] = lists) {
  const shop = changingShop(given)
  const asked: URL[] = []
  const http = httpOf((url) => {
    asked.push(url)
    return shop.answer(url)
  })
  return { source: wooCommerceSource({ id: 'shop', basePath: '/api/wc/v3', ...options }, http), asked, shop }
}

async function pagesOf(pages: AsyncIterable<Page>): Promise<readonly Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

test('feeds come in the order in which they need each other', () => {
  expect(open().source.feeds).toEqual(['customers', 'orders', 'refunds', 'guests'])
})

test('a bad row is one counted rejection, the rest loads', async () => {
  const [page] = await pagesOf(open().source.pages('orders', null, never))
  expect(page).toMatchObject({ rowsIn: 4, cursor: null, total: 4, names: ['11', '12', '13', '14'] })
  expect(page?.orders.map(({ id }) => id)).toEqual(['11', '12', '13'])
  expect(page?.rejected).toEqual([
    {
      source: 'shop',
      feed: 'orders',
      reason: 'unknown-status',
      detail: 'The status “lost” is not known.',
      row: '14',
      amount: 100_000,
      currency: 'EUR',
    },
  ])
})

test('rows that are no records are named by their place', async () => {
  const http = httpOf(() => Response.json([null, 7, 'x', [], {}]))
  const source = wooCommerceSource({ id: 'shop', basePath: '/api' }, http)
  const [page] = await pagesOf(source.pages('customers', '3', never))
  expect(page?.rejected.map(({ reason, row }) => [reason, row])).toEqual([
    ['broken-row', 'row 1 of page 3'],
    ['broken-row', 'row 2 of page 3'],
    ['broken-row', 'row 3 of page 3'],
    ['missing-id', 'row 4 of page 3'],
    ['missing-id', 'row 5 of page 3'],
  ])
})

test('refunds know their orders, from whichever page', async () => {
  const { source } = open()
  await pagesOf(source.pages('orders', null, never))
  const [page] = await pagesOf(source.pages('refunds', null, never))
  expect(page?.adjustments).toMatchObject([{ orderId: '11', amount: 100_000, currency: 'EUR' }])
})

test('a guest has the company of the newest order', async () => {
  const { source } = open()
  await pagesOf(source.pages('orders', null, never))
  expect(await pagesOf(source.pages('guests', null, never))).toMatchObject([
    {
      rowsIn: 1,
      cursor: null,
      total: null,
      customers: [{ id: 'guest:guest@g.example', company: 'New name', country: 'FR' }],
    },
  ])
})

describe('categories', () => {
  test('are read once, before the first order', async () => {
    const { source, asked } = open()
    const [page] = await pagesOf(source.pages('orders', null, never))
    await pagesOf(source.pages('orders', null, never))
    expect(page?.orders[0]?.lines[0]?.category).toBe('Pumps')
    expect(asked.filter(({ pathname }) => pathname.endsWith('/products'))).toHaveLength(1)
  })

  test('are left out when the configuration says so', async () => {
    const { source, asked } = open({ readCategories: false })
    const [page] = await pagesOf(source.pages('orders', null, never))
    expect(page?.orders[0]?.lines[0]?.category).toBeNull()
    expect(asked.filter(({ pathname }) => pathname.endsWith('/products'))).toHaveLength(0)
  })
})

test('pages go on after a cursor', async () => {
  const customers = Array.from({ length: 230 }, (_, i) => ({ id: i + 1, email: 'a@b.example', billing: {} }))
  const { source } = open({}, { customers })
  const pages = await pagesOf(source.pages('customers', null, never))
  expect(pages.map(({ rowsIn, cursor, total }) => [rowsIn, cursor, total])).toEqual([
    [100, '2', 230],
    [100, '3', 230],
    [30, null, 230],
  ])
  expect(await pagesOf(source.pages('customers', '3', never))).toEqual(pages.slice(2))
})

test('only fields that are mapped are asked, and unmapped meta data never', async () => {
  const { source, asked } = open({ attributes: { order: { rep: 'meta:_rep', channel: 'payment_method' } } })
  await pagesOf(source.pages('customers', null, never))
  await pagesOf(source.pages('orders', null, never))
  const fieldsOf = (list: string) =>
    asked
      .find(({ pathname }) => pathname.endsWith(list))
      ?.searchParams.get('_fields')
      ?.split(',')
  expect(fieldsOf('/customers')).not.toContain('meta_data')
  expect(fieldsOf('/orders')).toEqual(expect.arrayContaining(['meta_data', 'payment_method', 'billing.state']))
})

describe('the census', () => {
  test('names the newest row, and every row with its page', async () => {
    const customers = Array.from({ length: 130 }, (_, i) => ({ id: i + 1 }))
    const { source, asked } = open({}, { customers })
    expect(await source.census?.newest('customers', never)).toBe('130')
    const pages = []
    for await (const page of source.census?.rows('customers', never) ?? []) pages.push(page)
    expect(pages.map(({ rows, cursor, total }) => [rows.length, rows[0], cursor, total])).toEqual([
      [100, '1', '1', 130],
      [30, '101', '2', 130],
    ])
    expect(new Set(asked.map(({ searchParams }) => searchParams.get('_fields')))).toEqual(new Set(['id']))
    expect(asked.every(({ searchParams }) => searchParams.get('role') === 'all')).toBe(true)
  })

  test('has nothing to say of an empty list, nor of guests', async () => {
    const { source } = open({}, {})
    expect(await source.census?.newest('orders', never)).toBeNull()
    expect(await source.census?.newest('guests', never)).toBeNull()
  })
})

test.each([
  ['coupons', null, 'no feed “coupons”'],
  ['orders', 'x', '“x” is not a place'],
  ['orders', '0', '“0” is not a place'],
])('feed %s from %s is a mistake of the caller', async (feed, cursor, words) => {
  await expect(pagesOf(open().source.pages(feed, cursor, never))).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringContaining(words),
  })
})
