import { expect, test } from 'vitest'
import { zoneOffsets } from '../../../src/core/calendar'
import { SourceError } from '../../../src/sources/SourceError'
import { createSync } from '../../../src/sources/sync'
import { trytonSource } from '../../../src/sources/tryton/trytonSource'
import { withShared } from '../../shared/sharedFolder'
import { firstPageOf, httpOf, recordedExchange, refusalOf, responseOf } from '../recordedExchange'

const never = new AbortController().signal
const utc = zoneOffsets('UTC', 1970, 1971)
const options = {
  id: 'erp',
  label: 'ERP',
  kind: 'tryton' as const,
  basePath: '/api/tryton/',
  excludeAccounts: [],
  readLines: true,
}

interface Call {
  readonly method: string
  readonly params: readonly unknown[]
}

/** The last id of the page before, in a domain that ends with it; 0 where there is none. */
function after(domain: unknown): number {
  const last: unknown = Array.isArray(domain) ? domain.at(-1) : undefined
  return Array.isArray(last) && last[0] === 'id' ? Number(last[2]) : 0
}

const SALES = new Map([
  [0, '03-sales-offset-0'],
  [100, '04-sales-offset-100'],
  [200, '05-sales-offset-200'],
  [3100, '06-sales-offset-3100'],
  [3149, '07-sales-offset-3200'],
])
const PARTIES = new Map([
  [0, '14-parties-offset-0'],
  [100, '15-parties-offset-100'],
  [200, '16-parties-offset-200'],
  [300, '17-parties-offset-300'],
  [301, '18-parties-offset-400'],
])

withShared('recorded answers of a real Tryton', (folder) => {
  const asked: Call[] = []
  const recordings = (name: string | undefined): Response =>
    name === undefined ? Response.json({ id: 1, result: [] }) : responseOf(recordedExchange(folder, 'tryton', name))
  const serve = (sales?: string) =>
    httpOf((_, body) => {
      const call = body as Call
      asked.push(call)
      const from = after(call.params[0])
      switch (call.method) {
        case 'model.res.user.get_preferences':
          return recordings('01-preferences')
        case 'model.sale.sale.search_count':
          return recordings('02-sales-count')
        case 'model.party.party.search_count':
          return Response.json({ id: 1, result: 301 })
        case 'model.sale.sale.search_read':
          return recordings(sales ?? SALES.get(from))
        case 'model.party.party.search_read':
          return recordings(PARTIES.get(from))
        case 'model.sale.line.search_read':
          return recordings('13-sale-lines')
        case 'model.party.identifier.search_read':
          return recordings('20-identifiers')
        case 'model.party.contact_mechanism.search_read':
          return recordings('21-contacts')
        case 'model.party.address.search_read':
          return recordings('22-addresses')
        default:
          return recordings('29-error-unknown-method')
      }
    })
  const source = trytonSource(options, utc, serve())

  test.each([
    [null, 100, '100', 3149],
    ['100', 100, '200', null],
    ['200', 100, '300', null],
    ['3100', 49, null, 3149],
    ['3149', 0, null, 3149],
  ])(
    'sales behind id %s: every row is accounted for, to the last page and one past it',
    async (cursor, rows, next, total) => {
      const page = await firstPageOf(source.pages('orders', cursor, never))
      expect(page).toMatchObject({ rowsIn: rows, cursor: next, total, rejected: [] })
      expect(page.orders.length + page.adjustments.length).toBe(rows)
    },
  )

  test('counts and sums by status and currency are those of the recording', async () => {
    const { result } = JSON.parse(recordedExchange(folder, 'tryton', '03-sales-offset-0').body) as {
      readonly result: readonly {
        state: string
        'currency.': { code: string }
        untaxed_amount_cache: { decimal: string } | null
      }[]
    }
    const word = (state: string): string =>
      ({ draft: 'draft', quotation: 'draft', cancelled: 'cancelled' })[state] ?? 'placed'
    const expected: Record<string, [number, number]> = {}
    for (const row of result) {
      const of = (expected[`${word(row.state)} ${row['currency.'].code}`] ??= [0, 0])
      of[0]++
      of[1] += Math.round(Number(row.untaxed_amount_cache?.decimal ?? 0) * 10_000)
    }
    const seen: Record<string, [number, number]> = {}
    for (const { status, currency, net } of (await firstPageOf(source.pages('orders', null, never))).orders) {
      const of = (seen[`${status} ${currency}`] ??= [0, 0])
      of[0]++
      of[1] += net
    }
    expect(seen).toEqual(expected)
  })

  test('typed values are read: decimals exact, civil dates in the zone of the business', async () => {
    const berlin = trytonSource(options, zoneOffsets('Europe/Berlin', 2023, 2024), serve())
    const { orders } = await firstPageOf(berlin.pages('orders', null, never))
    expect(orders[0]).toMatchObject({
      id: '1',
      customerId: '193',
      net: 23_634_000,
      currency: 'GBP',
      status: 'placed',
      placedAtMs: Date.UTC(2023, 10, 27, 23),
    })
  })

  test('lines come from a model of their own, asked for with the ids of the page', async () => {
    asked.length = 0
    const { orders } = await firstPageOf(source.pages('orders', null, never))
    const lines = asked.find(({ method }) => method === 'model.sale.line.search_read')
    expect(lines?.params[0]).toEqual([['sale', 'in', Array.from({ length: 100 }, (_, i) => i + 1)]])
    expect(orders[0]?.lines.reduce((sum, { net }) => sum + net, 0)).toBe(orders[0]?.net)
    expect(orders[0]?.lines[0]?.product).toMatch(/^SKU-\d+$/)
  })

  test('returns are sales below 0: credits that name the first sale', async () => {
    const page = await firstPageOf(trytonSource(options, utc, serve('12-sales-returns')).pages('orders', null, never))
    expect(page.orders).toEqual([])
    expect(page.adjustments.length).toBe(page.rowsIn)
    expect(page.adjustments.every(({ amount, orderId }) => amount > 0 && /^\d+$/.test(orderId ?? ''))).toBe(true)
  })

  test.each([
    ['09-sales-draft', 'draft'],
    ['10-sales-cancelled', 'cancelled'],
    ['11-sales-quotation', 'draft'],
  ])('%s: %s, with or without an amount in the cache', async (name, status) => {
    const page = await firstPageOf(trytonSource(options, utc, serve(name)).pages('orders', null, never))
    expect(page).toMatchObject({ rowsIn: 2, rejected: [], orders: [{ status }, { status }] })
  })

  test('a sync of the parties is complete, inactive and merged ones too', async () => {
    const customers: { id: string; mergedInto: string | null }[] = []
    const sync = createSync(
      [{ ...source, feeds: ['customers'] }],
      { accept: (page) => customers.push(...page.customers) },
      { now: () => 0, maxRejectedShare: 0 },
    )
    const { complete, sources } = await sync.run(never)
    expect(complete).toBe(true)
    expect(sources[0]?.feeds).toMatchObject([{ rowsIn: 301, total: 301, pages: 4, repeated: 0, rejections: [] }])
    expect(customers.find(({ id }) => id === '301')?.mergedInto).toBe('145')
    const domains = asked.filter(({ method }) => method.startsWith('model.party.party.')).map(({ params }) => params[0])
    expect(domains.every((domain) => JSON.stringify(domain).startsWith('[["active","in",[true,false]]'))).toBe(true)
  })

  test('a party has its number, tax number, e-mail and address from models of their own', async () => {
    const { customers } = await firstPageOf(source.pages('customers', null, never))
    expect(customers.find(({ id }) => id === '2')).toMatchObject({
      number: 'T00001',
      taxNumber: 'DE611933629',
      email: 'einkauf@hagemuehl-werkzeuge.example',
      city: 'Altenfurt',
      country: 'DE',
      mergedInto: null,
    })
    expect(customers.find(({ id }) => id === '6')?.email).toBe('accounts@pembrook-controls.example')
  })

  test('every call is made in the company of the user', async () => {
    asked.length = 0
    await firstPageOf(trytonSource(options, utc, serve()).pages('orders', null, never))
    const contexts = asked.filter(({ method }) => method.startsWith('model.sale.')).map(({ params }) => params.at(-1))
    expect(contexts).toEqual(contexts.map(() => ({ company: 1, language: 'en' })))
    expect(asked.filter(({ method }) => method.endsWith('get_preferences'))).toHaveLength(1)
  })

  test.each([
    ['23-error-no-session', 'unauthorized', '401'],
    ['24-error-stale-session', 'unauthorized', '401'],
    ['25-error-write-party', 'forbidden', 'You are not allowed to access'],
    ['26-error-create-sale', 'forbidden', 'You are not allowed to access'],
    ['27-error-button-cancel', 'forbidden', 'is not allowed'],
    ['28-error-unknown-field', 'bad-request', "'nothing'"],
    ['29-error-unknown-method', 'forbidden', '403'],
    ['30-error-get', 'bad-request', '405'],
  ])('%s is %s, and is not tried again', async (name, kind, words) => {
    const { cause, tries } = await refusalOf(
      (http) => trytonSource(options, utc, http),
      () => responseOf(recordedExchange(folder, 'tryton', name)),
    )
    expect(cause).toBeInstanceOf(SourceError)
    expect(cause).toMatchObject({ kind, message: expect.stringContaining(words) })
    expect(tries).toBe(1)
  })
})

test('after a call that failed the company is asked for again', async () => {
  let down = true
  const answers: Readonly<Record<string, unknown>> = {
    'model.res.user.get_preferences': { company: 4 },
    'model.sale.sale.search_read': [],
    'model.sale.sale.search_count': 0,
  }
  const http = httpOf((_, body) =>
    down ? new Response('', { status: 403 }) : Response.json({ result: answers[(body as Call).method] }),
  )
  const source = trytonSource(options, utc, http)
  await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({ kind: 'forbidden' })
  down = false
  expect(await firstPageOf(source.pages('orders', null, never))).toMatchObject({ rowsIn: 0, cursor: null })
})

test.each([
  ['search_read', '/api/tryton/ answered without a list of sale.sale.'],
  ['search_count', '/api/tryton/ answered without a count of sale.sale.'],
])('a %s without a result says what to check', async (broken, message) => {
  const http = httpOf((_, body) => {
    const { method } = body as Call
    if (method.endsWith(broken)) return Response.json({ result: null })
    if (method.endsWith('search_count')) return Response.json({ result: 0 })
    return Response.json({ result: method.endsWith('search_read') ? [] : { company: 1 } })
  })
  await expect(firstPageOf(trytonSource(options, utc, http).pages('orders', null, never))).rejects.toMatchObject({
    kind: 'malformed',
    message,
  })
})
