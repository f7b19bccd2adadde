import { describe, expect, test } from 'vitest'
import { parseConfiguration } from '../../../src/sources/configuration'
import { restSource } from '../../../src/sources/rest/restSource'
import type { RestConfiguration } from '../../../src/sources/rest/restSchema'
import type { Source } from '../../../src/sources/source'
import { createSync } from '../../../src/sources/sync'
import { firstPageOf, httpOf, pagesOf } from '../recordedExchange'

const never = new AbortController().signal
const company = { zone: 'UTC', currency: 'EUR' }
const zone = 'Europe/Berlin'
const FIELDS = { id: 'no', placedAt: 'date', net: 'amounts.net', customerId: 'customer' }

/** Reads a description as the configuration does. */
function described(change: object): RestConfiguration {
  const orders = { path: 'orders', rows: 'data', paging: { kind: 'whole' }, fields: FIELDS }
  const source = { id: 'erp', label: 'ERP', kind: 'rest', basePath: '/api/erp/', orders, ...change }
  const parsed = parseConfiguration({ sources: [source] })
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join('\n'))
  const [only] = parsed.configuration.sources
  if (only?.kind !== 'rest') throw new Error('not a described source')
  return only
}

const rowOf = (no: number): object => ({ no, date: '2026-01-31', amounts: { net: `${no}.50` }, customer: `C${no % 3}` })
const ROWS = Array.from({ length: 25 }, (_, i) => rowOf(i + 1))

async function synced(source: Source) {
  const orders: string[] = []
  const sync = createSync(
    [source],
    { accept: (page) => orders.push(...page.orders.map(({ id }) => id)) },
    { now: () => 0, maxRejectedShare: 0 },
  )
  const report = await sync.run(never)
  return { report, orders, feed: report.sources[0]?.feeds[0] }
}

describe('every way to page a list is read to its end, each row once', () => {
  const slice = (from: number) => ROWS.slice(from, from + 10)
  const at = (url: URL, name: string): number => Number(url.searchParams.get(name) ?? '0')
  const link = (from: number) =>
    from + 10 < 25
      ? { link: `<https://erp.internal/v1/orders?from=${from + 10}>; rel="next", <https://x/?from=0>; rel="first"` }
      : undefined

  test.each<[string, object, (url: URL) => Response]>([
    [
      'pages with a count in the answer',
      { kind: 'page', parameter: 'page', size: 10, sizeParameter: 'per_page', total: 'meta.total' },
      (url) => Response.json({ data: slice((at(url, 'page') - 1) * 10), meta: { total: 25 } }),
    ],
    [
      'pages from 0 with a count in a header',
      { kind: 'page', parameter: 'p', size: 10, first: 0, total: 'header:x-total-count' },
      (url) => Response.json({ data: slice(at(url, 'p') * 10) }, { headers: { 'x-total-count': '25' } }),
    ],
    [
      'pages without a count, up to the empty one',
      { kind: 'page', parameter: 'page', size: 10 },
      (url) => Response.json({ data: slice((at(url, 'page') - 1) * 10) }),
    ],
    [
      'offsets of a server that gives fewer rows than asked',
      { kind: 'offset', parameter: 'offset', sizeParameter: 'limit', size: 100, total: 'count' },
      (url) => Response.json({ data: slice(at(url, 'offset')), count: 25 }),
    ],
    [
      'offsets without a count, up to the empty one',
      { kind: 'offset', parameter: 'start', size: 10 },
      (url) => Response.json({ data: slice(at(url, 'start')) }),
    ],
    [
      'links in the header, whose host is not asked',
      { kind: 'link' },
      (url) => Response.json({ data: slice(at(url, 'from')) }, { headers: link(at(url, 'from')) ?? {} }),
    ],
    [
      'links in the answer',
      { kind: 'next', at: '@odata.nextLink' },
      (url) => {
        const from = at(url, '$skiptoken') + 10
        const next = from < 25 ? { '@odata.nextLink': `https://erp.internal/api/orders?$skiptoken=${from}` } : {}
        return Response.json({ data: slice(from - 10), ...next })
      },
    ],
    [
      'cursors',
      { kind: 'cursor', parameter: 'after', at: 'paging.next.after' },
      (url) => {
        const from = at(url, 'after')
        return Response.json({ data: slice(from), ...(from < 20 && { paging: { next: { after: from + 10 } } }) })
      },
    ],
    [
      'keys',
      { kind: 'keyset', parameter: 'where', field: 'no', value: 'no > {last}', total: 'total' },
      (url) =>
        Response.json({ data: slice(Number(/\d+/.exec(url.searchParams.get('where') ?? '')?.[0] ?? 0)), total: 25 }),
    ],
    ['one answer', { kind: 'whole' }, () => Response.json({ data: ROWS })],
  ])('%s', async (_, paging, answer) => {
    const orders = { path: '/orders', rows: 'data', query: { status: 'any' }, paging, fields: FIELDS }
    const asked: URL[] = []
    const http = httpOf((url) => {
      asked.push(url)
      return answer(url)
    })
    const { report, orders: read, feed } = await synced(restSource(described({ orders }), company, http))
    expect(report.sources[0]?.error).toBeNull()
    expect(read.toSorted((a, b) => Number(a) - Number(b)).filter((id, i, all) => id !== all[i - 1])).toEqual(
      ROWS.map((_row, i) => String(i + 1)),
    )
    expect(feed).toMatchObject({ rowsIn: 25, accepted: { orders: 25 }, complete: true })
    expect(new Set(asked.map(({ pathname }) => pathname))).toEqual(new Set(['/api/erp/orders']))
  })

  test('no content is the end', async () => {
    const orders = { path: 'orders', paging: { kind: 'page', parameter: 'page', size: 10 }, fields: FIELDS }
    const http = httpOf((url) =>
      at(url, 'page') < 4 ? Response.json(slice((at(url, 'page') - 1) * 10)) : new Response(null, { status: 204 }),
    )
    expect((await synced(restSource(described({ orders }), company, http))).feed).toMatchObject({
      rowsIn: 25,
      complete: true,
    })
  })

  test('a list that hands out its last page for ever is called endless', async () => {
    const orders = { path: 'orders', paging: { kind: 'page', parameter: 'page', size: 10 }, fields: FIELDS }
    const http = httpOf((url) => Response.json(slice(Math.min(2, at(url, 'page') - 1) * 10)))
    const { report } = await synced(restSource(described({ orders }), company, http))
    expect(report.sources[0]?.error).toMatchObject({ kind: 'inconsistent' })
  })

  test('a chain that ends before the count is read again', async () => {
    let cut = true
    const orders = {
      path: 'orders',
      rows: 'data',
      paging: { kind: 'cursor', parameter: 'after', at: 'next', total: 'total' },
      fields: FIELDS,
    }
    const http = httpOf((url) => {
      const from = at(url, 'after')
      const next = from < 20 && !(cut && from === 10) ? { next: from + 10 } : {}
      if (from === 10) cut = false
      return Response.json({ data: slice(from), total: 25, ...next })
    })
    expect((await synced(restSource(described({ orders }), company, http))).feed).toMatchObject({
      rowsIn: 25,
      complete: true,
    })
  })
})

describe('what stands in a row', () => {
  const read = async (change: object, rows: readonly object[], feed = 'orders') =>
    firstPageOf(
      restSource(
        described(change),
        company,
        httpOf(() => Response.json({ data: rows })),
      ).pages(feed, null, never),
    )
  const withFields = (fields: object) => ({
    path: 'orders',
    rows: 'data',
    paging: { kind: 'whole' },
    fields: { ...FIELDS, ...fields },
  })

  test('sums of amounts, the first text that says something, entries of lists', async () => {
    const orders = withFields({
      net: ['total', '-tax', '-discount?'],
      customerId: ['customer.number', 'customer.email'],
      rep: 'people[role=rep].name',
      country: 'country',
      lines: { at: 'items', product: 'sku', quantity: 'n', unitPrice: 'price', unitCost: 'cost' },
    })
    const row = {
      no: 7,
      date: '2026-07-01T00:30:00',
      total: 119,
      tax: '19.00',
      discount: null,
      customer: { number: '', email: 'a@firm.example' },
      people: [
        { role: 'clerk', name: 'x' },
        { role: 'rep', name: 'Rep 1' },
      ],
      country: 'de',
      items: [{ sku: 'P', n: '4', price: 25, cost: 10 }],
    }
    const page = await read({ orders, zone }, [row])
    expect(page.rejected).toEqual([])
    expect(page.orders).toMatchObject([
      {
        id: '7',
        net: 1_000_000,
        cost: 400_000,
        customerId: 'a@firm.example',
        rep: 'Rep 1',
        country: 'DE',
        currency: 'EUR',
        // Without a zone of its own, a date is read in the zone of the source.
        placedAtMs: Date.UTC(2026, 5, 30, 22, 30),
        lines: [{ product: 'P', quantity: 4, net: 1_000_000, cost: 400_000 }],
      },
    ])
  })

  test('only rows with the right words are positions', async () => {
    const lines = { at: 'items', only: { type: ['item', 'service'] }, product: 'sku', quantity: 'n', net: 'sum' }
    const items = [
      { type: 'item', sku: 'A', n: 1, sum: 1 },
      { type: 'section', sku: 'x' },
      { type: 'service', sku: 'B', n: 2, sum: 2 },
      { sku: 'without a type' },
    ]
    const page = await read({ orders: withFields({ lines }) }, [{ ...rowOf(1), items }])
    expect(page.orders[0]?.lines.map(({ product }) => product)).toEqual(['A', 'B'])
  })

  test.each([
    ['EUR', 1250, 2, 125_000],
    ['EUR', 1250, 'currency', 125_000],
    ['JPY', 1250, 'currency', 12_500_000],
    ['KWD', '1250', 'currency', 12_500],
    ['EUR', -1, 4, -1],
  ])('%s %s in minor units of %s decimals', async (currency, net, decimals, parts) => {
    const orders = withFields({ net: 'net', currency: 'cur' })
    const page = await read({ money: { unit: 'minor', decimals }, orders }, [
      { no: 1, date: '2026-01-01', net, cur: currency.toLowerCase() },
    ])
    expect(page.orders[0]?.net ?? -(page.adjustments[0]?.amount ?? 0)).toBe(parts)
  })

  test.each([
    ['ymd', '2026-03-29T12:00:00+02:00', Date.UTC(2026, 2, 29, 10)],
    ['epoch-seconds', 1_774_778_400, 1_774_778_400_000],
    ['epoch-milliseconds', '1774778400000', 1_774_778_400_000],
    ['dmy', '29.03.2026', Date.UTC(2026, 2, 28, 23)],
  ])('dates written as %s', async (dates, date, ms) => {
    const page = await read({ dates, zone }, [{ no: 1, date, amounts: { net: 1 } }])
    expect(page.orders).toMatchObject([{ placedAtMs: ms }])
  })

  test('a placed row below 0 is a credit; one that is not placed stays an order, and an empty amount of it is 0', async () => {
    const orders = withFields({ net: 'net', status: 'done', creditedOrder: 'of' })
    const page = await read({ orders, statusMap: { true: 'placed', false: 'draft' } }, [
      { no: 1, date: '2026-01-01', net: -5, done: true, of: 9 },
      { no: 2, date: '2026-01-01', net: -5, done: false },
      { no: 3, date: '2026-01-01', net: null, done: false },
      { no: 4, date: '2026-01-01', net: null, done: true },
    ])
    expect(page.adjustments).toMatchObject([{ id: '1', orderId: '9', amount: 50_000, currency: 'EUR' }])
    expect(page.orders).toMatchObject([
      { id: '2', net: -50_000 },
      { id: '3', net: 0 },
    ])
    expect(page.rejected).toMatchObject([{ row: '4', reason: 'broken-amount' }])
  })

  test.each([
    ['missing-id', { no: null }, 'The order has no id.'],
    ['missing-column', { amounts: {} }, 'The row has no field “amounts.net”.'],
    ['broken-amount', { amounts: { net: '1,5' } }, '“1,5” is not an amount (field “amounts.net”).'],
    ['broken-date', { date: '2026-02-30' }, '“2026-02-30” is not a date.'],
    ['unknown-currency', { cur: 'EURO' }, '“EURO” is not the code of a currency.'],
    ['unknown-status', { state: 'lost' }, 'The status “lost” is not known.'],
    ['broken-row', { items: 'none' }, 'The lines of the order are not a list.'],
    ['broken-amount', { items: [{ n: 'x', net: 1 }] }, 'Line 1 has no readable quantity and amount.'],
  ])('%s: %o', async (reason, change, detail) => {
    const orders = withFields({
      currency: 'cur',
      status: 'state',
      lines: { at: 'items', product: 'p', quantity: 'n', net: 'net' },
    })
    const row = { ...rowOf(1), cur: 'EUR', state: 'open', items: [], ...change }
    const page = await read({ orders, statusMap: { open: 'placed' } }, [row])
    expect(page).toMatchObject({ rowsIn: 1, orders: [], rejected: [{ reason, detail }] })
  })

  test('customers and credits, in lists of their own or inside orders', async () => {
    const list = (path: string, fields: object) => ({ path, rows: 'data', paging: { kind: 'whole' }, fields })
    const rows: Readonly<Record<string, readonly object[]>> = {
      orders: [
        {
          ...rowOf(1),
          amounts: { net: '100' },
          gross: '119',
          refunds: [{ id: 'r', at: '2026-02-02', sum: 59.5 }, { id: 's' }],
        },
      ],
      customers: [
        { id: 'C1', name: 'Firm', mail: 'A@Firm.example', groups: [{ name: 'Gold' }], ok: 'no', since: '2025-01-01' },
        {},
      ],
      credits: [
        { id: 'c', at: '2026-03-03', sum: -11.9, of: 1 },
        { id: 'd', at: '2026-03-03', sum: 1 },
        { id: 'e', at: 'x', sum: 1, of: 1 },
      ],
    }
    const credit = { id: 'id', placedAt: 'at', amount: 'sum', withTax: true }
    const source = restSource(
      described({
        orders: list('orders', { ...FIELDS, gross: 'gross' }),
        customers: list('customers', {
          id: 'id',
          company: 'name',
          email: 'mail',
          tags: 'groups',
          consent: 'ok',
          createdAt: 'since',
        }),
        credits: list('credits', { ...credit, orderId: 'of' }),
        creditsInOrders: { at: ['refunds'], fields: credit },
      }),
      company,
      httpOf((url) => Response.json({ data: rows[url.pathname.split('/').at(-1) ?? ''] })),
    )
    expect(source.feeds).toEqual(['customers', 'orders', 'credits', 'refunds'])
    const pages = []
    for (const feed of source.feeds) pages.push(...(await pagesOf(source.pages(feed, null, never))))
    const [customers, , credits, refunds] = pages
    expect(customers).toMatchObject({
      customers: [{ id: 'C1', company: 'Firm', email: 'a@firm.example', tags: ['Gold'], consent: false }],
      rejected: [{ reason: 'missing-id', row: 'row 2 of the first page' }],
    })
    expect(credits).toMatchObject({
      adjustments: [{ id: 'c', orderId: '1', amount: 100_000, currency: 'EUR' }],
      rejected: [{ reason: 'orphan' }, { reason: 'broken-date' }],
    })
    expect(refunds).toMatchObject({
      adjustments: [{ id: 'r', orderId: '1', amount: 500_000 }],
      rejected: [{ row: 's', reason: 'missing-column' }],
    })
  })

  test('an answer without a list says where to look', async () => {
    const source = restSource(
      described({}),
      company,
      httpOf(() => Response.json({ error: 'no' })),
    )
    await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({
      kind: 'malformed',
      message: '/api/erp/orders answered with something other than a list in “data”.',
    })
  })

  test('names that are not its own fields are nothing', async () => {
    const orders = withFields({ rep: '__proto__.name', channel: 'constructor.name' })
    expect((await read({ orders }, [rowOf(1)])).orders).toMatchObject([{ rep: null, channel: null }])
  })
})
