import { describe, expect, test } from 'vitest'
import { shopifySchema } from '../../../src/sources/shopify/shopifySchema'
import { shopifySource } from '../../../src/sources/shopify/shopifySource'
import type { Source } from '../../../src/sources/source'
import { createSync } from '../../../src/sources/sync'
import { createHttp } from '../../../src/sources/http'
import { firstPageOf, httpOf, pagesOf } from '../recordedExchange'
import {
  bulkLines,
  rootOf,
  shopifyAnswer,
  type Root,
  type ShopifyPosted,
  type ShopifyRecords,
  type ShopifyRow,
} from './shopifyServer'

const never = new AbortController().signal
const ADDRESS = '/api/shopify/admin/api/2026-10/graphql.json'
const FILES = '/api/shopify-files'
const NAMED =
  'https://storage.googleapis.com/shopify-tiers-assets/bulk-operation-outputs/x-final.jsonl?Expires=1&Signature=s%2B'

const money = (amount: string) => ({ shopMoney: { amount, currencyCode: 'EUR' } })

const line = (id: number, change: object = {}): ShopifyRow => ({
  id: `gid://shopify/LineItem/${id}`,
  sku: `SKU-${id}`,
  title: 'Valve',
  quantity: 2,
  originalTotalSet: money('60.00'),
  discountAllocations: [{ allocatedAmountSet: money('10.00') }],
  taxLines: [{ priceSet: money('9.50') }],
  ...change,
})

const order = (id: number, change: object = {}): ShopifyRow => ({
  id: `gid://shopify/Order/${id}`,
  name: `#${1000 + id}`,
  poNumber: null,
  processedAt: '2026-01-31T23:30:00Z',
  createdAt: '2026-02-01T00:00:00Z',
  cancelledAt: null,
  test: false,
  taxesIncluded: false,
  displayFinancialStatus: 'PAID',
  email: 'Buyer@Firm.example',
  customer: { id: 'gid://shopify/Customer/5' },
  purchasingEntity: { company: { id: 'gid://shopify/Company/7' } },
  app: { name: 'Online Store' },
  billingAddress: { countryCodeV2: 'DE', provinceCode: 'BY' },
  subtotalPriceSet: money('100.00'),
  totalTaxSet: money('20.90'),
  totalShippingPriceSet: money('10.00'),
  totalPriceSet: money('130.90'),
  refunds: [],
  lineItems: [line(id * 10 + 1), line(id * 10 + 2)],
  ...change,
})

const RECORDS: ShopifyRecords = {
  orders: [order(1)],
  customers: [
    {
      id: 'gid://shopify/Customer/5',
      displayName: 'Anna Buyer',
      createdAt: '2025-01-01T00:00:00Z',
      tags: ['wholesale'],
      defaultEmailAddress: { emailAddress: 'Buyer@Firm.example', marketingState: 'SUBSCRIBED' },
      defaultAddress: { company: 'Firm', city: 'Altenfurt', countryCodeV2: 'DE', provinceCode: 'BY' },
      companyContactProfiles: [{ company: { id: 'gid://shopify/Company/7' } }],
    },
    {
      id: 'gid://shopify/Customer/6',
      displayName: 'Ben',
      createdAt: '2025-01-02T00:00:00Z',
      tags: [],
      defaultEmailAddress: null,
      defaultAddress: null,
      companyContactProfiles: [],
    },
  ],
  companies: [
    {
      id: 'gid://shopify/Company/7',
      name: 'Firm Ltd',
      externalId: 'C10007',
      createdAt: '2024-05-05T00:00:00Z',
      mainContact: { customer: { defaultEmailAddress: { emailAddress: 'buyer@firm.example' } } },
      locations: [
        {
          id: 'gid://shopify/CompanyLocation/1',
          billingAddress: { city: 'Altenfurt', countryCode: 'DE', zoneCode: 'BY' },
          taxSettings: { taxRegistrationId: 'DE611933629' },
        },
      ],
    },
  ],
}

type Answer = (url: URL, posted: ShopifyPosted) => Response

interface Shop {
  readonly source: Source
  readonly asked: ShopifyPosted[]
  readonly addresses: string[]
  readonly waits: number[]
}

function shopOf(answer: Answer, change: object = {}): Shop {
  const asked: ShopifyPosted[] = []
  const addresses: string[] = []
  const waits: number[] = []
  const options = shopifySchema.parse({ id: 'shop', label: 'Shop', kind: 'shopify', basePath: ADDRESS, ...change })
  const http = httpOf((url, posted) => {
    addresses.push(`${url.origin}${url.pathname}${url.search}`)
    if (posted !== undefined) asked.push(posted as ShopifyPosted)
    return answer(url, posted as ShopifyPosted)
  })
  const wait = async (ms: number) => void waits.push(ms)
  return { source: shopifySource(options, http, wait), asked, addresses, waits }
}

/** A shop that writes bulk files: each operation is running at the first look, and done at the second. */
function bulkShop(records: ShopifyRecords, fileOf = bulkLines): Shop {
  const operations = new Map<string, { readonly root: Root; looks: number }>()
  return shopOf(
    (url, posted) => {
      if (url.pathname.startsWith(FILES)) {
        const last = [...operations.values()].at(-1)!
        return new Response(fileOf(last.root, records[last.root] ?? []))
      }
      const { query, variables } = posted
      if (query.includes('bulkOperationRunQuery')) {
        const id = `gid://shopify/BulkOperation/${operations.size + 1}`
        operations.set(id, { root: rootOf(variables.query ?? '')!, looks: 0 })
        return Response.json({ data: { bulkOperationRunQuery: { bulkOperation: { id }, userErrors: [] } } })
      }
      const operation = operations.get(variables.id ?? '')
      if (operation === undefined) return shopifyAnswer(records, posted)
      const rows = records[operation.root] ?? []
      const node =
        operation.looks++ === 0
          ? { status: 'RUNNING', failure: null, rootObjectCount: '0', url: null }
          : {
              status: 'COMPLETED',
              failure: null,
              rootObjectCount: String(rows.length),
              url: rows.length === 0 ? null : NAMED,
            }
      return Response.json({ data: { node } })
    },
    { bulkFiles: FILES },
  )
}

const ways: readonly (readonly [string, (records: ShopifyRecords) => Shop])[] = [
  ['by pages', (records) => shopOf((_, posted) => shopifyAnswer(records, posted))],
  ['in bulk', (records) => bulkShop(records)],
]

describe.each(ways)('hand-made answers in the documented shape, read %s', (_, shop) => {
  const ordersOf = async (...orders: readonly ShopifyRow[]) =>
    firstPageOf(shop({ orders }).source.pages('orders', null, never))

  test('an order of a company: goods without tax and freight, in the currency of the shop', async () => {
    const { orders, rejected } = await ordersOf(order(1))
    expect(rejected).toEqual([])
    expect(orders).toEqual([
      {
        source: 'shop',
        id: 'Order/1',
        number: '#1001',
        customerName: null,
        reference: null,
        customerId: 'Company/7',
        placedAtMs: Date.UTC(2026, 0, 31, 23, 30),
        status: 'placed',
        currency: 'EUR',
        net: 1_000_000,
        freight: 100_000,
        cost: null,
        channel: 'Online Store',
        rep: null,
        country: 'DE',
        region: 'BY',
        segment: null,
        lines: [
          { product: 'SKU-11', productName: 'Valve', category: null, quantity: 2, net: 500_000, cost: null },
          { product: 'SKU-12', productName: 'Valve', category: null, quantity: 2, net: 500_000, cost: null },
        ],
      },
    ])
  })

  test('where prices contain tax it is taken off: that of the lines from the goods, the rest from the freight', async () => {
    const { orders } = await ordersOf(
      order(1, {
        taxesIncluded: true,
        subtotalPriceSet: money('119.00'),
        totalShippingPriceSet: money('11.90'),
        lineItems: [line(11, { originalTotalSet: money('69.50') }), line(12, { originalTotalSet: money('69.50') })],
      }),
    )
    expect(orders).toMatchObject([{ net: 1_000_000, freight: 100_000, lines: [{ net: 500_000 }, { net: 500_000 }] }])
  })

  test('whoever buys for no company is the customer, and a guest the e-mail address', async () => {
    const { orders } = await ordersOf(
      order(1, { purchasingEntity: { id: 'gid://shopify/Customer/5' } }),
      order(2, { purchasingEntity: null, customer: null }),
      order(3, { purchasingEntity: null, customer: null, email: null }),
    )
    expect(orders.map(({ customerId }) => customerId)).toEqual(['Customer/5', 'Buyer@Firm.example', null])
  })

  test.each([
    ['a test order, cancelled or not', { test: true, cancelledAt: '2026-02-01T00:00:00Z' }, 'test'],
    ['cancelled after it was paid', { cancelledAt: '2026-02-01T00:00:00Z' }, 'cancelled'],
    ['pending: a company pays by invoice', { displayFinancialStatus: 'PENDING' }, 'placed'],
    ['refunded: sold, and taken back', { displayFinancialStatus: 'REFUNDED' }, 'placed'],
    ['void', { displayFinancialStatus: 'VOIDED' }, 'cancelled'],
    ['expired', { displayFinancialStatus: 'EXPIRED' }, 'cancelled'],
    ['without a payment', { displayFinancialStatus: null }, 'placed'],
  ])('%s', async (_name, change, status) => {
    expect((await ordersOf(order(1, change))).orders).toMatchObject([{ status }])
  })

  test('a refund is a credit on its own date, as much of it as was goods; one without money is none', async () => {
    const refunds = [
      { id: 'gid://shopify/Refund/3', createdAt: '2026-03-01T10:00:00Z', totalRefundedSet: money('65.45') },
      { id: 'gid://shopify/Refund/4', createdAt: '2026-03-02T10:00:00Z', totalRefundedSet: money('0.0') },
    ]
    const { source } = shop({ orders: [order(1, { refunds })] })
    await pagesOf(source.pages('orders', null, never))
    const { adjustments } = await firstPageOf(source.pages('refunds', null, never))
    expect(adjustments).toEqual([
      {
        source: 'shop',
        id: 'Refund/3',
        orderId: 'Order/1',
        customerId: null,
        placedAtMs: Date.UTC(2026, 2, 1, 10),
        currency: 'EUR',
        amount: 500_000,
      },
    ])
  })

  test('customers and companies; who buys for a company belongs to it', async () => {
    const { source } = shop(RECORDS)
    const { customers } = await firstPageOf(source.pages('customers', null, never))
    expect(customers.map(({ id, company, parentId, consent, tags }) => [id, company, parentId, consent, tags])).toEqual(
      [
        ['Customer/5', 'Firm', 'Company/7', true, ['wholesale']],
        ['Customer/6', 'Ben', null, null, []],
      ],
    )
    expect((await firstPageOf(source.pages('companies', null, never))).customers).toMatchObject([
      {
        id: 'Company/7',
        company: 'Firm Ltd',
        number: 'C10007',
        taxNumber: 'DE611933629',
        city: 'Altenfurt',
        country: 'DE',
      },
    ])
  })

  test('a sync reads every row once, over many pages', async () => {
    const records = { ...RECORDS, orders: Array.from({ length: 610 }, (_row, i) => order(i + 1)) }
    const ids: string[] = []
    const accept = (page: { readonly orders: readonly { readonly id: string }[] }) =>
      void ids.push(...page.orders.map(({ id }) => id))
    const report = await createSync([shop(records).source], { accept }, { now: () => 0, maxRejectedShare: 0 }).run(
      never,
    )
    expect(report.complete).toBe(true)
    expect(ids).toEqual(records.orders.map((_row, i) => `Order/${i + 1}`))
    expect(report.sources[0]?.feeds.map(({ feed, rowsIn, repeated }) => [feed, rowsIn, repeated])).toEqual([
      ['customers', 2, 0],
      ['companies', 1, 0],
      ['orders', 610, 0],
      ['refunds', 0, 0],
    ])
  })

  test('what was changed since is asked for page by page, refunds of earlier orders with it', async () => {
    const refunds = [
      { id: 'gid://shopify/Refund/3', createdAt: '2026-03-01T10:00:00Z', totalRefundedSet: money('65.45') },
    ]
    const { source, asked } = shop({
      orders: [
        order(1, { updatedAt: '2026-02-01T00:00:00Z' }),
        order(2, { updatedAt: '2026-03-01T10:00:00Z', refunds }),
        order(3, { updatedAt: '2026-03-02T00:00:00Z' }),
      ],
    })
    const changes = source.changes?.(Date.UTC(2026, 1, 15), { get: () => undefined })
    const { orders } = await firstPageOf(changes!.pages('orders', null, never))
    expect(orders.map(({ id }) => id)).toEqual(['Order/2', 'Order/3'])
    expect((await firstPageOf(changes!.pages('refunds', null, never))).adjustments).toMatchObject([
      { id: 'Refund/3', orderId: 'Order/2', amount: 500_000 },
    ])
    expect(asked.at(-1)?.variables.query).toBe("updated_at:>'2026-02-15T00:00:00.000Z'")
  })

  test('a shop without anything', async () => {
    expect(await firstPageOf(shop({}).source.pages('orders', null, never))).toMatchObject({ rowsIn: 0, cursor: null })
  })
})

describe('by pages', () => {
  test('the lines that did not come with their order are asked for', async () => {
    const lines = Array.from({ length: 230 }, (_, i) => line(i + 1))
    const { source, asked } = shopOf((_, posted) => shopifyAnswer({ orders: [order(1, { lineItems: lines })] }, posted))
    const { orders } = await firstPageOf(source.pages('orders', null, never))
    expect(orders[0]?.lines.map(({ product }) => product)).toEqual(lines.map(({ sku }) => sku))
    expect(asked.filter(({ query }) => query.includes('node(id:'))).toHaveLength(3)
  })

  test('costs and categories are asked for where the token may read products', async () => {
    const priced = line(1, {
      product: { productType: 'Valves' },
      variant: { inventoryItem: { unitCost: { amount: '12.50' } } },
    })
    const shop = (change: object) =>
      shopOf((_, posted) => shopifyAnswer({ orders: [order(1, { lineItems: [priced] })] }, posted), change)
    const { source, asked } = shop({ readProducts: true })
    const { orders } = await firstPageOf(source.pages('orders', null, never))
    expect(orders[0]).toMatchObject({ cost: 250_000, lines: [{ category: 'Valves', cost: 250_000 }] })
    expect(asked.at(-1)?.query).toContain('unitCost')
    const without = shop({ readCompanies: false })
    await firstPageOf(without.source.pages('orders', null, never))
    expect(without.asked.at(-1)?.query).not.toMatch(/unitCost|purchasingEntity/)
    expect(without.source.feeds).toEqual(['customers', 'orders', 'refunds'])
  })

  test('THROTTLED inside a 200: the page is asked for again when its points are there', async () => {
    const slept: number[] = []
    let tries = 0
    const throttled = {
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
      extensions: {
        cost: {
          requestedQueryCost: 752,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 152, restoreRate: 100 },
        },
      },
    }
    const http = createHttp({
      fetch: async (_, { body }) =>
        ++tries === 2 ? Response.json(throttled) : shopifyAnswer(RECORDS, JSON.parse(body as string) as ShopifyPosted),
      sleep: async (ms) => void slept.push(ms),
      random: () => 0,
      origin: 'https://tenure.example',
    })
    const options = shopifySchema.parse({ id: 'shop', label: 'Shop', kind: 'shopify', basePath: ADDRESS })
    const { orders } = await firstPageOf(shopifySource(options, http).pages('orders', null, never))
    expect(orders).toHaveLength(1)
    // 600 points are missing, and 100 come back a second.
    expect(slept).toEqual([6000])
  })

  test('a page that is too costly is asked for by halves, and stays as small', async () => {
    const records = { orders: Array.from({ length: 12 }, (_, i) => order(i + 1)) }
    const { source, asked } = shopOf((_, posted) =>
      (posted.variables.first ?? 0) > 7
        ? Response.json({ errors: [{ message: 'Query cost is 4260', extensions: { code: 'MAX_COST_EXCEEDED' } }] })
        : shopifyAnswer(records, posted),
    )
    const pages = await pagesOf(source.pages('orders', null, never))
    expect(pages.flatMap(({ orders }) => orders)).toHaveLength(12)
    expect(asked.map(({ variables }) => variables.first)).toEqual([undefined, 25, 13, 7, 7])
  })

  test('even a single order may be too costly', async () => {
    const tooMuch = { errors: [{ message: 'Query cost is 1001', extensions: { code: 'MAX_COST_EXCEEDED' } }] }
    const { source } = shopOf((_, posted) =>
      posted.query.includes('accessScopes') ? shopifyAnswer({}, posted) : Response.json(tooMuch),
    )
    await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({ kind: 'bad-request' })
  })

  test.each<[string, () => Response, string, string]>([
    [
      'an error beside data, inside a 200: half an answer is none',
      () =>
        Response.json({
          data: { orders: { edges: [], pageInfo: { hasNextPage: false } } },
          errors: [{ message: 'Access denied for refunds field.', extensions: { code: 'ACCESS_DENIED' } }],
        }),
      'forbidden',
      'Access denied for refunds field.',
    ],
    [
      'a wrong token',
      () => Response.json({ errors: '[API] Invalid API key or access token' }, { status: 401 }),
      'unauthorized',
      '401',
    ],
    [
      'a field of another version',
      () =>
        Response.json({
          errors: [{ message: "Field 'app' doesn't exist", extensions: { code: 'undefinedField' } }],
        }),
      'bad-request',
      "Field 'app' doesn't exist",
    ],
    ['no list', () => Response.json({ data: { orders: null } }), 'malformed', 'without a list of orders'],
  ])('%s', async (_, answer, kind, words) => {
    const { source } = shopOf((_url, posted) =>
      posted.query.includes('accessScopes') ? shopifyAnswer({}, posted) : answer(),
    )
    await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(words),
    })
  })
})

describe('a token without read_all_orders sees 60 days of orders', () => {
  const recent: Answer = (_, posted) =>
    posted.query.includes('accessScopes')
      ? Response.json({ data: { currentAppInstallation: { accessScopes: [{ handle: 'read_orders' }] } } })
      : shopifyAnswer(RECORDS, posted)

  test('which is refused, for every customer would seem new', async () => {
    await expect(firstPageOf(shopOf(recent).source.pages('orders', null, never))).rejects.toMatchObject({
      kind: 'forbidden',
      message: 'The access token sees only the orders of the last 60 days: every customer would seem new.',
    })
  })

  test('unless it is meant', async () => {
    const { source } = shopOf(recent, { recentOnly: true })
    expect((await firstPageOf(source.pages('orders', null, never))).orders).toHaveLength(1)
  })
})

describe('in bulk', () => {
  const many = { orders: Array.from({ length: 600 }, (_, i) => order(i + 1)) }
  const idsOf = (pages: readonly { readonly orders: readonly { readonly id: string }[] }[]): string[] =>
    pages.flatMap(({ orders }) => orders.map(({ id }) => id))

  test('the file is read by way of the proxy, whatever host the shop names', async () => {
    const { source, addresses, asked, waits } = bulkShop(many)
    const pages = await pagesOf(source.pages('orders', null, never))
    expect(pages.map(({ rowsIn, total }) => [rowsIn, total])).toEqual([
      [250, 600],
      [250, 600],
      [100, 600],
    ])
    expect(addresses.at(-1)).toBe(
      'https://tenure.example/api/shopify-files/shopify-tiers-assets/bulk-operation-outputs/x-final.jsonl?Expires=1&Signature=s%2B',
    )
    expect(waits).toEqual([2000])
    expect(asked.find(({ query }) => query.startsWith('mutation'))?.query).toContain('groupObjects:true')
  })

  test('reading goes on in the same file, behind the rows that came', async () => {
    const { source, asked } = bulkShop(many)
    const first = await firstPageOf(source.pages('orders', null, never))
    const rest = await pagesOf(source.pages('orders', first.cursor, never))
    expect(idsOf([first, ...rest])).toEqual(many.orders.map((_, i) => `Order/${i + 1}`))
    expect(asked.filter(({ query }) => query.startsWith('mutation'))).toHaveLength(1)
  })

  test('a file that ends early is noticed by its count and written again', async () => {
    let cut = true
    const { source, asked } = bulkShop(many, (root, rows) => {
      const whole = bulkLines(root, rows)
      if (!cut || root !== 'orders') return whole
      cut = false
      return bulkLines(root, rows.slice(0, 400))
    })
    const kept = new Set<string>()
    const accept = (page: { readonly orders: readonly { readonly id: string }[] }) =>
      page.orders.forEach(({ id }) => kept.add(id))
    const report = await createSync([source], { accept }, { now: () => 0, maxRejectedShare: 0 }).run(never)
    expect(report.complete).toBe(true)
    expect(kept.size).toBe(600)
    expect(asked.filter(({ query }) => query.startsWith('mutation')).length).toBeGreaterThan(3)
  })

  test.each([
    ['within a line', (text: string) => text.slice(0, -20), 'is not whole'],
    ['by another text', () => '<html>', 'Line 1 of the shop'],
    ['by parts of an order that is not there', () => '{"id":"x","__parentId":"gid://shopify/Order/9"}\n', 'Order/9'],
  ])('a file that is broken %s says so', async (_, broken, words) => {
    const { source } = bulkShop(many, (root, rows) => broken(bulkLines(root, rows)))
    await expect(pagesOf(source.pages('orders', null, never))).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining(words),
    })
  })

  const operated = (look: object, started: object = { bulkOperation: { id: 'op' }, userErrors: [] }) =>
    shopOf(
      (_, posted) =>
        posted.query.startsWith('mutation')
          ? Response.json({ data: { bulkOperationRunQuery: started } })
          : posted.query.includes('accessScopes')
            ? shopifyAnswer({}, posted)
            : Response.json({ data: { node: look } }),
      { bulkFiles: FILES },
    )

  test.each([
    [{ status: 'FAILED', failure: 'ACCESS_DENIED', partialDataUrl: NAMED }, 'forbidden', 'ACCESS_DENIED'],
    [{ status: 'FAILED', failure: 'TIMEOUT', partialDataUrl: NAMED }, 'server', 'TIMEOUT'],
    [{ status: 'CANCELED', failure: null }, 'server', 'CANCELED'],
    [null, 'server', 'the operation is gone'],
  ])('an operation that ended as %o', async (look, kind, words) => {
    await expect(firstPageOf(operated(look ?? {}).source.pages('orders', null, never))).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(words),
    })
  })

  test('an operation that is running already is waited for, not for ever', async () => {
    const busy = {
      bulkOperation: null,
      userErrors: [
        {
          code: 'OPERATION_IN_PROGRESS',
          message: 'A bulk query operation for this app and shop is already in progress',
        },
      ],
    }
    const { source, waits } = operated({}, busy)
    await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({ kind: 'rate-limited' })
    expect(waits).toHaveLength(60)
    expect(Math.max(...waits)).toBe(30_000)
  })

  test('a query that the shop will not run says why', async () => {
    const refused = { bulkOperation: null, userErrors: [{ code: 'INVALID', message: 'Bulk queries cannot contain x' }] }
    await expect(firstPageOf(operated({}, refused).source.pages('orders', null, never))).rejects.toMatchObject({
      kind: 'bad-request',
      message: expect.stringContaining('Bulk queries cannot contain x'),
    })
  })

  test('whoever stops reading stops waiting', async () => {
    const stop = new AbortController()
    const { source } = shopOf(
      (_, posted) => {
        if (posted.query.includes('BulkOperation{status')) stop.abort(new Error('enough'))
        return posted.query.startsWith('mutation')
          ? Response.json({ data: { bulkOperationRunQuery: { bulkOperation: { id: 'op' }, userErrors: [] } } })
          : Response.json({ data: { node: { status: 'RUNNING' } } })
      },
      { bulkFiles: FILES, recentOnly: true },
    )
    await expect(firstPageOf(source.pages('orders', null, stop.signal))).rejects.toThrow('enough')
  })
})

test('it says that it was never proven on a live system', () => {
  expect(shopOf(() => Response.json({})).source.unproven).toBe(true)
})
