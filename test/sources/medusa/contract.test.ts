import { expect, test } from 'vitest'
import { medusaSource } from '../../../src/sources/medusa/medusaSource'
import { SourceError } from '../../../src/sources/SourceError'
import { withShared } from '../../shared/sharedFolder'
import { firstPageOf, httpOf, recordedExchange, refusalOf, responseOf, syncOf } from '../recordedExchange'

const never = new AbortController().signal
const options = {
  id: 'shop',
  label: 'Shop',
  kind: 'medusa' as const,
  basePath: '/api/medusa/admin',
  excludeAccounts: [],
}

interface RecordedItem {
  readonly unit_price: number
  readonly quantity: number
  readonly detail: { readonly return_received_quantity: number }
}
interface RecordedOrder {
  readonly id: string
  readonly summary: { readonly original_order_total: number; readonly current_order_total: number }
  readonly items: readonly RecordedItem[]
}

/** The pages of orders were recorded without totals of lines. They are filled in, without tax and discounts, from what was. */
function withTotals(body: string): string {
  const answer = JSON.parse(body) as { readonly orders: readonly RecordedOrder[] }
  const orders = answer.orders.map((order) => ({
    ...order,
    total: order.summary.current_order_total,
    tax_total: 0,
    items: order.items.map((item) => {
      const back = item.detail.return_received_quantity
      const money = { tax_lines: [], tax_total: 0, return_received_total: item.unit_price * back }
      return { ...item, ...money, total: item.unit_price * (item.quantity - back) }
    }),
  }))
  return JSON.stringify({ ...answer, orders })
}

function counted(body: string): string {
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>
  const rows = Object.values(answer).find((value) => Array.isArray(value)) ?? []
  return JSON.stringify({ ...answer, count: rows.length })
}

const OFFSETS: Readonly<Record<string, string>> = {
  'orders 0': '01-orders-offset-0',
  'orders 50': '02-orders-offset-50',
  'orders 100': '03-orders-offset-100',
  'orders 2850': '04-orders-offset-2850',
  'orders 2900': '05-orders-offset-2900',
  'customers 0': '13-customers-offset-0',
  'customers 100': '14-customers-offset-100',
  'customers 200': '15-customers-offset-200',
  'customers 300': '16-customers-offset-300',
}

withShared('recorded answers of a real Medusa', (folder) => {
  const asked: URL[] = []
  const http = httpOf((url) => {
    asked.push(url)
    const list = url.pathname.split('/').at(-1) ?? ''
    const name = OFFSETS[`${list} ${url.searchParams.get('offset')}`]
    if (name === undefined) return Response.json({ [list]: [], count: 2899 })
    const { body } = recordedExchange(folder, 'medusa', name)
    return new Response(list === 'orders' ? withTotals(body) : body)
  })
  const source = medusaSource(options, http)

  /** A shop whose every list of orders is one recorded answer, which was asked for a few rows: they are all it counts. */
  const shopOf = (name: string, change: (body: string) => string = (body) => body) =>
    medusaSource(
      options,
      httpOf(() => new Response(counted(change(recordedExchange(folder, 'medusa', name).body)))),
    )

  test.each([
    ['1', 50, '2'],
    ['2', 50, '3'],
    ['3', 50, '4'],
    ['58', 49, null],
    ['59', 0, null],
  ])('orders, page %s: every row is an order, to the last page and one past it', async (page, rows, next) => {
    const first = await firstPageOf(source.pages('orders', page, never))
    expect(first).toMatchObject({ rowsIn: rows, cursor: next, total: 2899, rejected: [] })
    expect(first.orders).toHaveLength(rows)
  })

  test('orders by status and currency are those of the recording', async () => {
    const { orders } = await firstPageOf(source.pages('orders', '1', never))
    const count = (key: (order: (typeof orders)[number]) => string) => Object.groupBy(orders, key)
    expect(Object.entries(count(({ status }) => status)).map(([status, all]) => [status, all?.length])).toEqual([
      ['placed', 48],
      ['cancelled', 2],
    ])
    expect(Object.entries(count(({ currency }) => currency)).map(([code, all]) => [code, all?.length])).toEqual([
      ['USD', 47],
      ['GBP', 2],
      ['EUR', 1],
    ])
  })

  test('a sync of the customers is complete and ties out with the count of the shop', async () => {
    const { complete, sources } = await syncOf(source, 'customers')
    expect(complete).toBe(true)
    expect(sources[0]?.feeds).toMatchObject([{ rowsIn: 300, total: 300, pages: 3, repeated: 0, rejections: [] }])
  })

  test('a customer has its company, its group as segment, and what is mapped from its metadata', async () => {
    const attributes = { customer: { otherNumbers: 'metadata.erp_id', consent: 'metadata.marketing_consent' } }
    const { customers } = await firstPageOf(
      medusaSource({ ...options, attributes }, http).pages('customers', '1', never),
    )
    expect(customers[0]).toMatchObject({
      id: 'cus_01M80PHSD27WNW4YEXZK4VNNJW',
      company: 'Firm 0',
      email: 'buyer0@firm0.example',
      segment: 'Gold',
      tags: ['Gold'],
      otherNumbers: ['C10000'],
      consent: true,
      createdAtMs: Date.UTC(2023, 10, 19, 7, 22, 48),
    })
  })

  test('the paths of metadata are the only ones that add to what is asked', async () => {
    await firstPageOf(source.pages('orders', '1', never))
    const fields = asked
      .find(({ pathname }) => pathname.endsWith('/orders'))
      ?.searchParams.get('fields')
      ?.split(',')
    expect(fields).toEqual(expect.arrayContaining(['id', 'total', 'tax_total', 'metadata']))
    expect(new Set(asked.map(({ searchParams }) => searchParams.get('order')))).toEqual(new Set(['id']))
  })

  test('money is in major units; net is after discounts, without tax and freight', async () => {
    const { orders } = await firstPageOf(shopOf('06-orders-with-totals', (body) => body).pages('orders', '1', never))
    expect(orders[0]).toMatchObject({ net: 25_000_000, freight: 125_000, currency: 'USD', status: 'placed' })
    // 5,913 of goods, less 3 of discount.
    expect(orders[1]).toMatchObject({ net: 59_100_000, freight: 125_000 })
    expect(orders[1]?.lines[0]).toMatchObject({ product: 'SKU-5', quantity: 7, net: 13_305_000 })
  })

  test('a return took the goods out of the total: the order stands as placed, the refund is its only credit', async () => {
    const shop = shopOf('11-order-returned', (body) => {
      const { order } = JSON.parse(body) as { readonly order: object }
      return JSON.stringify({ orders: [{ ...order, currency_code: 'usd' }], count: 1 })
    })
    const { orders } = await firstPageOf(shop.pages('orders', null, never))
    // 3,657 are left of it, 79.50 came back; with 13.50 of freight and 8 % of tax they were 4,048.92.
    expect(orders[0]).toMatchObject({ net: 37_365_000, freight: 125_000 })
    expect(orders[0]?.lines[0]).toMatchObject({ quantity: 7, net: 5_565_000 })
    const { adjustments } = await firstPageOf(shop.pages('refunds', null, never))
    expect(adjustments).toMatchObject([
      { orderId: orders[0]?.id, placedAtMs: Date.UTC(2023, 11, 16, 14, 59, 21), currency: 'USD' },
    ])
    expect(adjustments[0]?.amount).toBe(Math.round(795_000 * (3736.5 / 4048.92)))
  })

  test('refunds stand inside their orders, with dates of their own', async () => {
    const shop = medusaSource(options, http)
    await firstPageOf(shop.pages('orders', '1', never))
    const { adjustments, rowsIn } = await firstPageOf(shop.pages('refunds', null, never))
    expect(rowsIn).toBe(5)
    expect(adjustments[0]).toMatchObject({
      id: 'ref_01M80PJEP9QJK9H30J8DVC14DQ',
      orderId: 'order_01M80PHSNKCQTK5QHHD7QFYHZ8',
      placedAtMs: Date.UTC(2023, 11, 23, 1, 31, 9),
    })
  })

  test('cancelled orders keep their amount and are cancelled', async () => {
    const { orders } = await firstPageOf(shopOf('08-orders-canceled', withTotals).pages('orders', '1', never))
    expect(orders).toMatchObject([{ status: 'cancelled' }, { status: 'cancelled' }])
    expect(orders.every(({ net }) => net > 0)).toBe(true)
  })

  test('drafts are not among the orders: they are a list of their own', async () => {
    const drafts = shopOf('09-draft-orders', (body) =>
      withTotals(body.replace('"draft_orders"', '"orders"')).replace('"orders"', '"draft_orders"'),
    )
    const page = await firstPageOf(drafts.pages('drafts', '1', never))
    expect(page).toMatchObject({ rowsIn: 2, rejected: [], orders: [{ status: 'draft' }, { status: 'draft' }] })
  })

  test('an unknown field is silently ignored: rows without totals are rejected, not taken for 0', async () => {
    const page = await firstPageOf(shopOf('21-error-unknown-field').pages('orders', '1', never))
    expect(page.orders).toEqual([])
    expect(page.rejected).toMatchObject([{ reason: 'missing-column', detail: 'The row has no field “net”.' }])
  })

  test.each([
    ['17-error-no-credentials', 'unauthorized', 'Unauthorized'],
    ['18-error-wrong-key', 'unauthorized', '401'],
    ['19-error-page-size-text', 'bad-request', "Expected type: 'number' for field 'limit'"],
    ['22-error-unknown-order', 'not-found', 'Order id not found'],
  ])('%s is %s, in the words of the shop', async (name, kind, words) => {
    const { cause, tries } = await refusalOf(
      (http) => medusaSource(options, http),
      () => responseOf(recordedExchange(folder, 'medusa', name)),
    )
    expect(cause).toBeInstanceOf(SourceError)
    expect(cause).toMatchObject({ kind, message: expect.stringContaining(words) })
    expect(tries).toBe(1)
  })
})

test('an answer that is no list of Medusa says what to check', async () => {
  const source = medusaSource(
    options,
    httpOf(() => Response.json({ products: [] })),
  )
  await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({
    kind: 'malformed',
    message: '/api/medusa/admin/orders answered without “orders” and “count”.',
  })
})

test('guests with one address stay two', async () => {
  const guest = (id: string) => ({
    id,
    email: 'office@firm.example',
    has_account: false,
    created_at: '2026-01-31T08:00:00Z',
  })
  const source = medusaSource(
    options,
    httpOf(() => Response.json({ customers: [guest('cus_1'), guest('cus_2')], count: 2 })),
  )
  const { customers } = await firstPageOf(source.pages('customers', null, never))
  expect(customers.map(({ id, email }) => [id, email])).toEqual([
    ['cus_1', 'office@firm.example'],
    ['cus_2', 'office@firm.example'],
  ])
})

test('a page with fewer rows than asked, before the end, is refused: the next one would leave a gap', async () => {
  const source = medusaSource(
    options,
    httpOf(() => Response.json({ customers: [{ id: 'a' }], count: 300 })),
  )
  await expect(firstPageOf(source.pages('customers', null, never))).rejects.toMatchObject({
    kind: 'inconsistent',
    remedy: 'If it never gives more, let this source ask for at most 1 rows a page.',
  })
})
