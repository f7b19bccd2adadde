import { expect, test } from 'vitest'
import { businessCentralSchema } from '../../../src/sources/businessCentral/businessCentralSchema'
import { businessCentralSource } from '../../../src/sources/businessCentral/businessCentralSource'
import type { Source } from '../../../src/sources/source'
import { createSync } from '../../../src/sources/sync'
import { firstPageOf, httpOf, pagesOf } from '../recordedExchange'

const never = new AbortController().signal
const COMPANY = { zone: 'Europe/Berlin', currency: 'EUR' }
const BASE = '/api/bc/v2.0/companies(7d0d4b5a-0c5d-ee11-8df0-000d3a2feca1)'
const NOBODY = '00000000-0000-0000-0000-000000000000'

function sourceOf(answer: (url: URL) => Response, change: object = {}): Source {
  const said = {
    id: 'bc',
    label: 'Business Central',
    kind: 'business-central',
    basePath: BASE,
    currency: 'DKK',
    ...change,
  }
  return businessCentralSource(businessCentralSchema.parse(said), COMPANY, httpOf(answer))
}

/** The documented answer of a list: its count, its rows, and a link to the next page behind a host of its own. */
function page(rows: readonly object[], count: number, next: string | null = null): Response {
  const link = next === null ? {} : { '@odata.nextLink': `https://api.businesscentral.dynamics.com/v2.0/x?${next}` }
  return Response.json({ '@odata.context': 'x', '@odata.count': count, value: rows, ...link })
}

const invoice = (number: string, change: object = {}): object => ({
  id: '9e0f5c9c-44e3-ea11-bb43-000d3a2feca1',
  number,
  externalDocumentNumber: 'V000123',
  invoiceDate: '2026-01-14',
  postingDate: '2026-01-15',
  customerId: 'f3a5738a-44e3-ea11-bb43-000d3a2feca1',
  customerNumber: '20000',
  billToCustomerNumber: '30000',
  billToCountry: 'DK',
  billToState: '',
  sellToState: 'Capital',
  currencyCode: '',
  salesperson: 'JO',
  pricesIncludeTax: true,
  discountAmount: 10,
  totalAmountExcludingTax: 2000,
  totalTaxAmount: 500,
  totalAmountIncludingTax: 2500,
  status: 'Open',
  salesInvoiceLines: [
    {
      lineType: 'Item',
      lineObjectNumber: '1896-S',
      description: 'Desk',
      quantity: 2,
      amountExcludingTax: 2010,
      netAmount: 2000,
    },
    { lineType: 'Comment', lineObjectNumber: '', description: 'Deliver to the back door', quantity: 0, netAmount: 0 },
  ],
  ...change,
})

test('an invoice: without tax, after its discount, with the customer that pays, in the own currency where it names none', async () => {
  const { orders } = await firstPageOf(sourceOf(() => page([invoice('PS-INV103001')], 1)).pages('orders', null, never))
  expect(orders).toEqual([
    {
      source: 'bc',
      id: 'PS-INV103001',
      number: null,
      customerName: null,
      reference: 'V000123',
      customerId: '30000',
      // A civil day, which begins in the zone of the business.
      placedAtMs: Date.UTC(2026, 0, 14, 23),
      status: 'placed',
      currency: 'DKK',
      net: 20_000_000,
      freight: 0,
      cost: null,
      channel: null,
      rep: 'JO',
      country: 'DK',
      region: 'Capital',
      segment: null,
      lines: [{ product: '1896-S', productName: 'Desk', category: null, quantity: 2, net: 20_000_000, cost: null }],
    },
  ])
})

test.each([
  ['Open', 'placed'],
  ['Paid', 'placed'],
  ['Canceled', 'cancelled'],
  ['Corrective', 'cancelled'],
  ['Draft', 'draft'],
  ['In_x0020_Review', 'draft'],
  ['_x0020_', 'draft'],
])('the status %s is %s', async (status, meaning) => {
  const { orders } = await firstPageOf(sourceOf(() => page([invoice('1', { status })], 1)).pages('orders', null, never))
  expect(orders).toMatchObject([{ status: meaning, currency: 'DKK' }])
})

test('pages follow the link of the answer on the own host, to the end, and tie out with the count', async () => {
  const asked: URL[] = []
  const source = sourceOf((url) => {
    asked.push(url)
    if (!url.pathname.endsWith('/salesInvoices')) return page([], 0)
    return url.searchParams.get('$skiptoken') === null
      ? page([invoice('1'), invoice('2')], 3, "%24count=true&aid=FIN&$skiptoken='2'")
      : page([invoice('3', { currencyCode: 'usd' })], 3)
  })
  const orders: string[] = []
  const sync = createSync(
    [source],
    { accept: (read) => orders.push(...read.orders.map(({ id, currency }) => `${id} ${currency}`)) },
    { now: () => 0, maxRejectedShare: 0 },
  )
  const report = await sync.run(never)
  expect(report.complete).toBe(true)
  expect(orders).toEqual(['1 DKK', '2 DKK', '3 USD'])
  expect(report.sources[0]?.feeds.map(({ feed, rowsIn, total }) => [feed, rowsIn, total])).toEqual([
    ['customers', 0, null],
    ['orders', 3, 3],
    ['credits', 0, null],
  ])
  expect(new Set(asked.map(({ origin, pathname }) => `${origin}${pathname.slice(0, BASE.length)}`))).toEqual(
    new Set([`https://tenure.example${BASE}`]),
  )
  expect(asked[1]?.searchParams.get('$expand')).toBe('salesInvoiceLines')
})

test('credit memos that stand are credits; those that only cancel an invoice are not asked for', async () => {
  const asked: URL[] = []
  const memo = {
    number: 'PS-CR104001',
    postingDate: '2026-02-02',
    invoiceId: NOBODY,
    invoiceNumber: '',
    customerNumber: '20000',
    billToCustomerNumber: '',
    currencyCode: 'EUR',
    totalAmountExcludingTax: 119.5,
    totalAmountIncludingTax: 142,
    status: 'Open',
  }
  const source = sourceOf((url) => {
    asked.push(url)
    return page([memo, { ...memo, number: 'PS-CR104002', invoiceNumber: 'PS-INV103001' }], 2)
  })
  const { adjustments } = await firstPageOf(source.pages('credits', null, never))
  expect(adjustments).toMatchObject([
    { id: 'PS-CR104001', orderId: null, customerId: '20000', amount: 1_195_000, currency: 'EUR' },
    { id: 'PS-CR104002', orderId: 'PS-INV103001' },
  ])
  expect(asked[0]?.searchParams.get('$filter')).toBe("status eq 'Open' or status eq 'Paid'")
})

test('what was changed since is asked for; of credit memos only what stands', async () => {
  const asked: (string | null)[] = []
  const source = sourceOf((url) => {
    asked.push(url.searchParams.get('$filter'))
    return page([], 0)
  })
  const changes = source.changes?.(Date.UTC(2026, 1, 15), { get: () => undefined })
  for (const feed of changes!.feeds) await pagesOf(changes!.pages(feed, null, never))
  expect(asked).toEqual([
    'lastModifiedDateTime gt 2026-02-15T00:00:00.000Z',
    "(status eq 'Open' or status eq 'Paid') and lastModifiedDateTime gt 2026-02-15T00:00:00.000Z",
  ])
})

test('customers are known by their numbers, by which documents name them', async () => {
  const source = sourceOf(() =>
    page(
      [
        {
          id: 'f3a5738a-44e3-ea11-bb43-000d3a2feca1',
          number: '20000',
          displayName: 'Trey Research',
          email: 'Office@Trey.example',
          taxRegistrationNumber: 'DK12345678',
          city: 'Odense',
          country: 'DK',
          state: '',
          salespersonCode: 'JO',
        },
      ],
      1,
    ),
  )
  const { customers } = await firstPageOf(source.pages('customers', null, never))
  expect(customers).toMatchObject([
    {
      id: '20000',
      company: 'Trey Research',
      email: 'office@trey.example',
      taxNumber: 'DK12345678',
      rep: 'JO',
      region: null,
    },
  ])
})

test.each([
  [401, { error: { code: 'Unauthorized', message: 'The credentials provided are incorrect' } }, 'unauthorized'],
  [404, { error: { code: 'BadRequest_NotFound', message: "Company 'x' does not exist" } }, 'not-found'],
  [400, { error: { code: 'BadRequest', message: "Could not find a property named 'x'" } }, 'bad-request'],
])('a refusal %s is said in the words of the server, once', async (status, body, kind) => {
  let tries = 0
  const source = sourceOf(() => {
    tries++
    return Response.json(body, { status })
  })
  await expect(pagesOf(source.pages('orders', null, never))).rejects.toMatchObject({
    kind,
    message: expect.stringContaining(body.error.message),
  })
  expect(tries).toBe(1)
})

test('a server that is asked too often is asked again after the time that it names', async () => {
  let tries = 0
  const source = sourceOf(() =>
    ++tries === 1
      ? Response.json(
          { error: { code: 'Application_TooManyRequests', message: 'Too many' } },
          { status: 429, headers: { 'retry-after': '20' } },
        )
      : page([invoice('1')], 1),
  )
  expect((await pagesOf(source.pages('orders', null, never))).flatMap(({ orders }) => orders)).toHaveLength(1)
})

test('lines can be left out; it says that it was never proven on a live system', async () => {
  const asked: URL[] = []
  const source = sourceOf(
    (url) => {
      asked.push(url)
      return page([invoice('1')], 1)
    },
    { readLines: false },
  )
  expect((await firstPageOf(source.pages('orders', null, never))).orders[0]?.lines).toEqual([])
  expect(asked[0]?.searchParams.has('$expand')).toBe(false)
  expect(source.unproven).toBe(true)
})
