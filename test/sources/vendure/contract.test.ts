import { expect, test } from 'vitest'
import type { Page } from '../../../src/sources/source'
import { SourceError } from '../../../src/sources/SourceError'
import { vendureSource } from '../../../src/sources/vendure/vendureSource'
import { withShared } from '../../shared/sharedFolder'
import { firstPageOf, httpOf, recordedExchange, refusalOf, responseOf, syncOf } from '../recordedExchange'

const never = new AbortController().signal
const options = {
  id: 'shop',
  label: 'Shop',
  kind: 'vendure' as const,
  basePath: '/api/vendure/admin-api',
  excludeAccounts: [],
  moneyDecimals: 2,
  customerFields: [],
  orderFields: [],
}

interface Posted {
  readonly query: string
  readonly variables: { readonly options: { readonly take: number; readonly skip: number; readonly sort: object } }
}

interface Recorded {
  readonly data: Readonly<Record<string, { readonly items: readonly unknown[]; readonly totalItems: number }>>
}

const RECORDED: Readonly<Record<string, string>> = {
  'orders 0': '01-orders-skip-0',
  'orders 100': '02-orders-skip-100',
  'orders 200': '03-orders-skip-200',
  'orders 2400': '04-orders-skip-2400',
  'orders 2500': '05-orders-skip-2500',
  'customers 0': '11-customers-skip-0',
  'customers 100': '12-customers-skip-100',
  'customers 200': '13-customers-skip-200',
  'customers 300': '14-customers-skip-300',
}

/** Counts and sums of net amounts in minor units, by status and currency. */
function sums(orders: Page['orders']): Record<string, readonly [number, number]> {
  const groups = Map.groupBy(orders, ({ status, currency }) => `${status} ${currency}`)
  return Object.fromEntries(
    [...groups].map(([key, some]) => [key, [some.length, some.reduce((sum, { net }) => sum + net, 0) / 100]]),
  )
}

withShared('recorded answers of a real Vendure', (folder) => {
  const asked: Posted[] = []
  const http = httpOf((_, body) => {
    const posted = body as Posted
    asked.push(posted)
    const list = posted.query.includes('orders(') ? 'orders' : 'customers'
    // A hundred rows were recorded at a time.
    const { skip, take } = posted.variables.options
    const within = skip % 100
    const name = RECORDED[`${list} ${skip - within}`]
    if (name === undefined) return Response.json({ data: { [list]: { items: [], totalItems: 2404 } } })
    const exchange = recordedExchange(folder, 'vendure', name)
    const { data } = JSON.parse(exchange.body) as Recorded
    const { items, totalItems } = data[list]!
    if (take === 100) return responseOf(exchange)
    return Response.json({ data: { [list]: { items: items.slice(within, within + take), totalItems } } })
  })
  const source = vendureSource(options, http)
  const shopOf = (name: string, counted: number) =>
    vendureSource(
      options,
      httpOf(
        () =>
          new Response(
            recordedExchange(folder, 'vendure', name).body.replace(/"totalItems":\d+/, `"totalItems":${counted}`),
          ),
      ),
    )

  test.each([
    ['1', 50, '2'],
    ['2', 50, '3'],
    ['6', 50, '7'],
    ['49', 4, null],
    ['50', 0, null],
    ['51', 0, null],
  ])('orders, page %s: every row is an order, to the last page and one past it', async (page, rows, next) => {
    const first = await firstPageOf(source.pages('orders', page, never))
    expect(first).toMatchObject({ rowsIn: rows, cursor: next, total: 2404, rejected: [] })
    expect(first.orders).toHaveLength(rows)
  })

  test('counts and sums by status and currency are those of the recording', async () => {
    const { data } = JSON.parse(recordedExchange(folder, 'vendure', '01-orders-skip-0').body) as {
      readonly data: {
        readonly orders: { readonly items: readonly { state: string; currencyCode: string; subTotal: number }[] }
      }
    }
    const word: Readonly<Record<string, string>> = { PaymentSettled: 'placed', Cancelled: 'cancelled', Draft: 'draft' }
    const groups = Map.groupBy(data.orders.items, ({ state, currencyCode }) => `${word[state]} ${currencyCode}`)
    const expected = [...groups].map(([key, some]) => [
      key,
      [some.length, some.reduce((sum, row) => sum + row.subTotal, 0)],
    ])
    const pages = await Promise.all(['1', '2'].map((page) => firstPageOf(source.pages('orders', page, never))))
    expect(sums(pages.flatMap(({ orders }) => orders))).toEqual(Object.fromEntries(expected))
    expect(groups.size).toBeGreaterThan(5)
  })

  test('money is in minor units, net of tax and freight; the channel is not the default one that holds all', async () => {
    const { orders } = await firstPageOf(source.pages('orders', '1', never))
    expect(orders[0]).toMatchObject({
      id: '1',
      customerId: '89',
      net: 1_629_000,
      freight: 125_000,
      currency: 'GBP',
      channel: 'uk',
      country: 'GB',
      placedAtMs: Date.UTC(2023, 11, 3),
      lines: [
        { product: 'SKU-12', quantity: 1, net: 441_000, category: 'valves' },
        { product: 'SKU-11', quantity: 11, net: 1_188_000, category: 'sensors' },
      ],
    })
  })

  test('a sync of the customers is complete and ties out with the count of the shop', async () => {
    const { complete, sources } = await syncOf(source, 'customers')
    expect(complete).toBe(true)
    expect(sources[0]?.feeds).toMatchObject([{ rowsIn: 300, total: 300, pages: 3, repeated: 0, rejections: [] }])
  })

  test('there is no company: it stands in the addresses; custom fields are read where they are named', async () => {
    const named = vendureSource(
      {
        ...options,
        customerFields: ['vatNumber', 'erpCode'],
        attributes: { customer: { taxNumber: 'customFields.vatNumber', otherNumbers: 'customFields.erpCode' } },
      },
      http,
    )
    const { customers } = await firstPageOf(named.pages('customers', '1', never))
    expect(customers[0]).toMatchObject({
      id: '1',
      company: 'Hagemühl Werkzeuge AG',
      city: 'Altenfurt',
      country: 'DE',
      segment: 'Gold',
      taxNumber: 'DE 611 933 629',
    })
    expect(asked.at(-1)?.query).toContain('customFields{vatNumber erpCode}')
  })

  test('a draft has no date of an order yet: it is a draft of the day it was begun', async () => {
    const { orders } = await firstPageOf(shopOf('08-orders-state-draft', 2).pages('orders', '1', never))
    expect(orders[0]).toMatchObject({ status: 'draft', placedAtMs: Date.UTC(2023, 11, 21), net: 35_973_000 })
  })

  test('a cancelled order comes to 0; the pieces that were placed survive', async () => {
    const { orders } = await firstPageOf(shopOf('07-orders-state-cancelled', 2).pages('orders', '1', never))
    expect(orders[0]).toMatchObject({ status: 'cancelled', net: 0 })
    expect(orders[0]?.lines[0]).toMatchObject({ quantity: 8, net: 0 })
  })

  test('refunds stand inside their orders with dates of their own, and contain tax and freight', async () => {
    const shop = vendureSource(options, http)
    await firstPageOf(shop.pages('orders', '1', never))
    const { adjustments } = await firstPageOf(shop.pages('refunds', null, never))
    const full = adjustments.find(({ id }) => id === '1')
    expect(full).toMatchObject({ orderId: '8', placedAtMs: Date.UTC(2024, 0, 15, 15, 25, 52) })
    // 506.60 without tax, of which 12.50 are freight.
    expect(full?.amount).toBe(4_941_000)
  })

  test('a list is asked for by id, at most 1,000 rows at a time', () => {
    for (const { variables } of asked) {
      expect(variables.options.sort).toEqual({ id: 'ASC' })
      expect(variables.options.take).toBeLessThanOrEqual(1000)
    }
  })

  test.each([
    ['16-error-no-credentials', 'forbidden', 'not currently authorized'],
    ['17-error-wrong-key', 'forbidden', 'not currently authorized'],
    ['18-error-page-size-1001', 'bad-request', 'Cannot take more than 1000'],
    ['19-error-unknown-field', 'bad-request', 'Cannot query field'],
    ['20-error-syntax', 'bad-request', 'Syntax Error'],
    ['21-error-write-with-read-only-key', 'forbidden', 'not currently authorized'],
    ['22-error-other-channel', 'forbidden', 'not currently authorized'],
    ['23-error-unknown-channel', 'configuration', 'No Channel with the token'],
    ['24-error-result-login', 'bad-request', 'The provided credentials are invalid'],
  ])('%s is %s, in the words of the shop, and is not tried again', async (name, kind, words) => {
    const { cause, tries } = await refusalOf(
      (http) => vendureSource(options, http),
      () => responseOf(recordedExchange(folder, 'vendure', name)),
    )
    expect(cause).toBeInstanceOf(SourceError)
    expect(cause).toMatchObject({ kind, message: expect.stringContaining(words) })
    expect(tries).toBe(1)
  })
})

const order = (change: object): object => ({
  id: '1',
  state: 'PaymentSettled',
  createdAt: '2026-01-01T00:00:00.000Z',
  orderPlacedAt: '2026-01-01T00:00:00.000Z',
  currencyCode: 'EUR',
  subTotal: 5000,
  subTotalWithTax: 6000,
  shipping: 0,
  totalWithTax: 6000,
  channels: [],
  customer: { id: '1' },
  payments: [],
  lines: [{ quantity: 5, orderPlacedQuantity: 8, unitPrice: 1000, proratedLinePrice: 5000 }],
  ...change,
})

test.each([
  [
    'refunded: they were sold, and the refund takes them back',
    [{ id: '1', state: 'Settled', total: 3600 }],
    800_000,
    300_000,
  ],
  ['refunded in part: as much of them was sold', [{ id: '1', state: 'Settled', total: 1200 }], 600_000, 100_000],
  [
    'refunded and more: the rest takes back what is left',
    [{ id: '1', state: 'Settled', total: 4800 }],
    800_000,
    400_000,
  ],
  ['not refunded: they were never sold', [], 500_000, 0],
  ['not refunded, for the refund failed', [{ id: '1', state: 'Failed', total: 3600 }], 500_000, 0],
])('cancelled pieces that were %s', async (_, refunds, sold, back) => {
  const payments = [{ refunds: refunds.map((refund) => ({ ...refund, createdAt: '2026-02-01T00:00:00.000Z' })) }]
  const answer = { data: { orders: { items: [order({ payments })], totalItems: 1 } } }
  const shop = vendureSource(
    options,
    httpOf(() => Response.json(answer)),
  )
  const { orders } = await firstPageOf(shop.pages('orders', null, never))
  const { adjustments } = await firstPageOf(shop.pages('refunds', null, never))
  expect(orders[0]?.net).toBe(sold)
  expect(adjustments.reduce((sum, { amount }) => sum + amount, 0)).toBe(back)
})

test.each([
  [{ ok: true }, '/api/vendure/admin-api answered with something other than GraphQL.'],
  [{ data: { orders: null } }, '/api/vendure/admin-api answered without a list of orders.'],
])('an answer of %o says what to check', async (body, message) => {
  const shop = vendureSource(
    options,
    httpOf(() => Response.json(body)),
  )
  await expect(firstPageOf(shop.pages('orders', null, never))).rejects.toMatchObject({
    kind: 'malformed',
    message: expect.stringContaining(message),
  })
})
