import { describe, expect, test } from 'vitest'
import type { CsvMapping } from '../../../src/sources/csv/mapping'
import { csvSource } from '../../../src/sources/csv/csvSource'
import { SourceError } from '../../../src/sources/SourceError'
import { allOf, fileOf, mappingOf, never, pagesOf } from './csvText'
import { plainCustomer } from '../../core/plainRecords'

const header = 'order,customer,date,amount,currency,status'
const columns: CsvMapping['columns'] = {
  orderId: 'order',
  customerId: 'customer',
  placedAt: 'date',
  amount: 'amount',
  currency: 'currency',
  status: 'status',
}

const ordersOf = (rows: readonly string[], given: Partial<CsvMapping> = {}, head = header) =>
  csvSource('erp', [{ file: fileOf('orders.csv', head, ...rows), mapping: mappingOf({ columns, ...given }) }])

describe('a row of an orders file', () => {
  test('is an order', async () => {
    const head = `${header},freight,cost,channel,rep,country,region,segment,name`
    const source = ordersOf(
      ['1,C7,2011-12-09 12:50,"1,000.5",gbp,paid,4.5,600,web,AB,UK,North,Trade,Acme Ltd'],
      {
        columns: {
          ...columns,
          freight: 'freight',
          cost: 'cost',
          channel: 'channel',
          rep: 'rep',
          country: 'country',
          region: 'region',
          segment: 'segment',
          customerName: 'name',
        },
      },
      head,
    )
    expect(source.feeds).toEqual(['orders'])
    expect(await pagesOf(source, 'orders')).toEqual([
      {
        orders: [
          {
            source: 'erp',
            id: '1',
            customerId: 'C7',
            customerName: 'Acme Ltd',
            reference: null,
            placedAtMs: Date.parse('2011-12-09T12:50:00Z'),
            status: 'placed',
            currency: 'GBP',
            net: 10_005_000,
            freight: 45_000,
            cost: 6_000_000,
            channel: 'web',
            rep: 'AB',
            country: 'UK',
            region: 'North',
            segment: 'Trade',
            lines: [],
          },
        ],
        adjustments: [],
        customers: [],
        rejected: [],
        parts: 0,
        rowsIn: 1,
        cursor: null,
        total: null,
      },
    ])
  })

  test('without status, freight, cost or customer says so much and no more', async () => {
    const { orders } = await allOf(ordersOf(['1,,2011-12-09,5,,']), 'orders')
    expect(orders).toMatchObject([{ customerId: null, status: 'placed', currency: 'EUR', freight: 0, cost: null }])
  })

  test('with a profit costs the rest', async () => {
    const source = ordersOf(
      ['1,C7,2011-12-09,5,EUR,paid,-1.5'],
      { columns: { ...columns, profit: 'profit' } },
      `${header},profit`,
    )
    expect((await allOf(source, 'orders')).orders[0]?.cost).toBe(65_000)
  })

  test('with amount 0 is an order of 0', async () => {
    const { orders, adjustments } = await allOf(
      ordersOf(['1,C7,2011-12-09,0,EUR,paid', '2,C7,2011-12-09,-0.00,EUR,paid']),
      'orders',
    )
    expect(orders.map(({ net }) => Object.is(net, 0))).toEqual([true, true])
    expect(adjustments).toEqual([])
  })

  test('that is placed with a negative amount is a credit at its own date that names no order', async () => {
    const { adjustments } = await allOf(
      ordersOf(['R1,C7,2011-12-09,-5.25,EUR,paid', 'R2,,2011-12-09,-1,EUR,']),
      'orders',
    )
    expect(adjustments).toEqual([
      {
        source: 'erp',
        id: 'R1',
        orderId: null,
        customerId: 'C7',
        placedAtMs: Date.UTC(2011, 11, 9),
        currency: 'EUR',
        amount: 52_500,
      },
      {
        source: 'erp',
        id: 'R2',
        orderId: null,
        customerId: null,
        placedAtMs: Date.UTC(2011, 11, 9),
        currency: 'EUR',
        amount: 10_000,
      },
    ])
  })

  test('whose status is a credit is one, whichever sign its amount has', async () => {
    const rows = [
      'R1,C7,2011-12-09,-5,EUR,credit note',
      'R2,C7,2011-12-09,5,EUR,credit note',
      'R3,C7,2011-12-09,5,EUR,X',
    ]
    const { adjustments } = await allOf(ordersOf(rows, { statusMap: { x: 'credit' } }), 'orders')
    expect(adjustments.map(({ id, amount }) => [id, amount])).toEqual([
      ['R1', 50_000],
      ['R2', 50_000],
      ['R3', 50_000],
    ])
  })

  test('that credits an order names it', async () => {
    const source = ordersOf(
      ['R1,C7,2011-12-09,-5,EUR,paid,17'],
      { columns: { ...columns, creditedOrderId: 'of' } },
      `${header},of`,
    )
    expect((await allOf(source, 'orders')).adjustments).toMatchObject([{ orderId: '17', customerId: 'C7' }])
  })

  test('that is cancelled, a draft or a test stays an order, to be set aside', async () => {
    const rows = [
      '1,C7,2011-12-09,5,EUR,cancelled',
      '2,C7,2011-12-09,5,EUR,draft',
      '3,C7,2011-12-09,-5,EUR,T',
      '4,C7,2011-12-09,5,EUR,Paid',
    ]
    const { orders } = await allOf(ordersOf(rows, { statusMap: { T: 'test', PAID: 'cancelled' } }), 'orders')
    expect(orders.map(({ status }) => status)).toEqual(['cancelled', 'draft', 'test', 'cancelled'])
  })

  test('reads dates in the zone of the mapping', async () => {
    const { orders } = await allOf(ordersOf(['1,C7,2011-12-09,5,EUR,paid'], { zone: 'Europe/Berlin' }), 'orders')
    expect(orders[0]?.placedAtMs).toBe(Date.parse('2011-12-08T23:00:00Z'))
  })
})

describe('a row that cannot be used', () => {
  test.for<[row: string, reason: string, said: string, id: string, amount: number | null, currency: string | null]>([
    [',C7,2011-12-09,5,EUR,paid', 'missing-id', 'it has no order number', 'row 2', 50_000, 'EUR'],
    ['1,C7,soon,5,EUR,paid', 'broken-date', '"soon" is not a date written as year, month, day', '1', 50_000, 'EUR'],
    ['1,C7,,5,EUR,paid', 'broken-date', 'it has no date', '1', 50_000, 'EUR'],
    ['1,C7,1900-01-01,5,EUR,paid', 'broken-date', '"1900-01-01" is not a date', '1', 50_000, 'EUR'],
    ['1,C7,2011-12-09,five,EUR,paid', 'broken-amount', '"five" is not a number', '1', null, 'EUR'],
    ['1,C7,2011-12-09,,EUR,paid', 'broken-amount', 'there is no amount', '1', null, 'EUR'],
    ['1,C7,2011-12-09,-5,XYZ,paid', 'unknown-currency', '"XYZ" is not the code of a currency', '1', -50_000, null],
    ['1,C7,2011-12-09,-5,EUR,odd', 'unknown-status', 'the status "odd" is not known', '1', -50_000, 'EUR'],
    ['1,C7,2011-12-09,5', 'broken-row', 'it has 4 cells where the first row names 6 columns', '1', 50_000, 'EUR'],
    ['1,C7,2011-12-09,5,EUR,paid,more', 'broken-row', 'it has 7 cells', '1', 50_000, 'EUR'],
    [
      '1,"C7,2011-12-09,5,EUR,paid',
      'broken-row',
      'opens a quote that does not close where a cell ends',
      '1',
      50_000,
      'EUR',
    ],
  ])('%s', async ([row, reason, said, id, amount, currency]) => {
    const { rejected, orders, rowsIn } = await allOf(ordersOf([row, '2,C7,2011-12-09,5,EUR,paid']), 'orders')
    expect([rowsIn, orders.length]).toEqual([2, 1])
    expect(rejected).toEqual([
      { source: 'erp', feed: 'orders', reason, detail: expect.any(String), row: id, amount, currency },
    ])
    expect(rejected[0]?.detail).toContain(`orders.csv, row 2: ${said}`)
    expect(rejected[0]?.detail).toMatch(/\.$/)
  })

  test.for([
    ['dmy', 'day, month, year'],
    ['mdy', 'month, day, year'],
    ['epoch-seconds', 'seconds since 1970'],
    ['epoch-milliseconds', 'milliseconds since 1970'],
  ] as const)('says how dates are written: %s', async ([dateFormat, words]) => {
    const { rejected } = await allOf(ordersOf(['1,C7,2011-12-09,5,EUR,paid'], { dateFormat }), 'orders')
    expect(rejected[0]?.detail).toContain(`is not a date written as ${words}`)
  })

  test('shows only the beginning of a long value', async () => {
    const { rejected } = await allOf(ordersOf([`1,C7,2011-12-09,5,EUR,${'x'.repeat(500)}`]), 'orders')
    expect(rejected[0]?.detail.length).toBeLessThan(120)
  })

  test('with an unreadable cost or freight is rejected with its money', async () => {
    for (const role of ['cost', 'freight', 'profit'] as const) {
      const source = ordersOf(['1,C7,2011-12-09,5,EUR,paid,?'], { columns: { ...columns, [role]: 'x' } }, `${header},x`)
      expect((await allOf(source, 'orders')).rejected).toMatchObject([{ reason: 'broken-amount', amount: 50_000 }])
    }
  })

  test('more cells than columns are no harm when they are empty', async () => {
    const { orders } = await allOf(ordersOf(['1,C7,2011-12-09,5,EUR,paid,,']), 'orders')
    expect(orders).toHaveLength(1)
  })
})

describe('pages', () => {
  const rows = Array.from({ length: 12_001 }, (_, i) =>
    i % 7 === 0 ? `${i},C1,broken,5,EUR,paid` : `${i},C1,2011-12-09,5,EUR,paid`,
  )

  test('hold 5,000 rows, and reading resumes after any of them', async () => {
    const source = ordersOf(rows)
    const pages = await pagesOf(source, 'orders')
    expect(pages.map(({ rowsIn, cursor }) => [rowsIn, cursor])).toEqual([
      [5000, '0:5001'],
      [5000, '0:10001'],
      [2001, null],
    ])
    const resumed = await pagesOf(source, 'orders', '0:5001')
    expect(resumed).toEqual(pages.slice(1))
  })

  test('go on over several files, and resume in the right one', async () => {
    const file = (name: string, of: readonly string[]) => ({
      file: fileOf(name, header, ...of),
      mapping: mappingOf({ columns }),
    })
    const source = csvSource('erp', [file('a.csv', rows.slice(0, 3000)), file('b.csv', rows.slice(3000))])
    const pages = await pagesOf(source, 'orders')
    expect(pages.map(({ rowsIn, cursor }) => [rowsIn, cursor])).toEqual([
      [5000, '1:2001'],
      [5000, '1:7001'],
      [2001, null],
    ])
    expect(await pagesOf(source, 'orders', '1:2001')).toEqual(pages.slice(1))
    expect(pages[0]?.rejected.at(-1)?.detail).toContain('b.csv, row ')
  })

  test('a full page at the very end is the last', async () => {
    const pages = await pagesOf(ordersOf(rows.slice(0, 5000)), 'orders')
    expect(pages.map(({ rowsIn, cursor }) => [rowsIn, cursor])).toEqual([[5000, null]])
  })

  test('of a file with names only are one empty page', async () => {
    expect(await pagesOf(ordersOf([]), 'orders')).toMatchObject([{ rowsIn: 0, cursor: null }])
  })

  test.for(['nonsense', '5:2', '-1:2'])('a place that is not there (%s) is said', async (cursor) => {
    await expect(pagesOf(ordersOf(rows), 'orders', cursor)).rejects.toMatchObject({ kind: 'inconsistent' })
  })

  test('a file that has become shorter is said', async () => {
    const reading = pagesOf(ordersOf(rows.slice(0, 10)), 'orders', '0:5001')
    await expect(reading).rejects.toThrow('orders.csv ends at row 11, but was read up to row 5001 before.')
  })

  test('reading stops with the reason of the signal', async () => {
    const stop = new AbortController()
    const pages = ordersOf(rows).pages('orders', null, stop.signal)[Symbol.asyncIterator]()
    await pages.next()
    stop.abort(new Error('enough'))
    await expect(
      (async () => {
        while ((await pages.next()).done !== true);
      })(),
    ).rejects.toThrow('enough')
  })
})

describe('a source that is described wrongly', () => {
  test('lacks a column', () => {
    const { amount: _, ...rest } = columns
    expect(() => ordersOf([], { columns: rest })).toThrow('No column of orders.csv is chosen for the net amount.')
  })

  test('names a column that is not there', async () => {
    const reading = pagesOf(ordersOf([], { columns: { ...columns, amount: 'Betrag' } }), 'orders')
    await expect(reading).rejects.toThrow('orders.csv has no column "Betrag".')
    await expect(reading).rejects.toMatchObject({
      kind: 'configuration',
      remedy: expect.stringContaining('The columns are: order, customer, date, amount, currency, status.'),
    })
  })

  test('is in no time zone', () => {
    expect(() => ordersOf([], { zone: 'Mars/Olympus' })).toThrow('"Mars/Olympus" is not a time zone.')
  })

  test('holds nothing', async () => {
    const source = csvSource('erp', [{ file: fileOf('orders.csv', ''), mapping: mappingOf({ columns }) }])
    await expect(pagesOf(source, 'orders')).rejects.toThrow('orders.csv holds nothing.')
  })

  test('has no such feed', async () => {
    await expect(pagesOf(ordersOf([]), 'refunds')).rejects.toBeInstanceOf(SourceError)
  })
})

describe('a customers file', () => {
  const head =
    'id,company,email,parent,into,vat,erp,town,country,region,segment,rep,industry,channel,tags,consent,created'
  const source = (...rows: string[]) =>
    csvSource('crm', [
      {
        file: fileOf('customers.csv', head, ...rows),
        mapping: mappingOf({
          kind: 'customers',
          columns: {
            customerId: 'id',
            company: 'company',
            email: 'email',
            parent: 'parent',
            mergedInto: 'into',
            taxNumber: 'vat',
            otherNumber: 'erp',
            city: 'town',
            country: 'country',
            region: 'region',
            segment: 'segment',
            rep: 'rep',
            industry: 'industry',
            channel: 'channel',
            tags: 'tags',
            consent: 'consent',
            createdAt: 'created',
          },
        }),
      },
    ])

  test('makes customers', async () => {
    const { customers } = await allOf(
      source(
        'C1,Acme,a@acme.example,G1,C0,DE 1,T1;T2,Kiel,DE,North,Trade,AB,Energy,Fair,"vip; new",ja,2020-01-02',
        'C2,,,,,,,,,,,,,,,maybe,',
      ),
      'customers',
    )
    expect(customers).toEqual([
      {
        source: 'crm',
        id: 'C1',
        company: 'Acme',
        email: 'a@acme.example',
        parentId: 'G1',
        mergedInto: 'C0',
        taxNumber: 'DE 1',
        number: null,
        otherNumbers: ['T1', 'T2'],
        city: 'Kiel',
        country: 'DE',
        region: 'North',
        segment: 'Trade',
        rep: 'AB',
        industry: 'Energy',
        channel: 'Fair',
        tags: ['vip', 'new'],
        consent: true,
        createdAtMs: Date.UTC(2020, 0, 2),
      },
      plainCustomer({ source: 'crm', id: 'C2' }),
    ])
  })

  test.for([
    ['No', false],
    ['1', true],
    ['oui', true],
    ['NEIN', false],
    ['', null],
  ] as const)('consent "%s" is %s', async ([word, consent]) => {
    const { customers } = await allOf(source(`C1,,,,,,,,,,,,,,,${word},`), 'customers')
    expect(customers[0]?.consent).toBe(consent)
  })

  test('rejects rows without a number, and dates that are none', async () => {
    const { rejected } = await allOf(source(',Acme,,,,,,,,,,,,,,,', 'C2,,,,,,,,,,,,,,,,yesterday'), 'customers')
    expect(rejected.map(({ reason, row, amount }) => [reason, row, amount])).toEqual([
      ['missing-id', 'row 2', null],
      ['broken-date', 'C2', null],
    ])
  })
})

describe('a credits file', () => {
  const source = (given: CsvMapping['columns'], ...rows: string[]) =>
    csvSource('erp', [
      {
        file: fileOf('credits.csv', 'id,order,customer,date,amount,currency', ...rows),
        mapping: mappingOf({
          kind: 'credits',
          columns: { creditId: 'id', placedAt: 'date', amount: 'amount', ...given },
        }),
      },
    ])
  const all = { orderId: 'order', customerId: 'customer', currency: 'currency' }

  test('takes money back, whichever sign it writes, of the customer or the order it names', async () => {
    const { adjustments } = await allOf(
      source(all, 'R1,17,C7,2011-12-09,5,USD', 'R2,,C7,2011-12-09,-5,', 'R3,17,,2011-12-09,1,'),
      'credits',
    )
    const placedAtMs = Date.UTC(2011, 11, 9)
    expect(adjustments).toEqual([
      { source: 'erp', id: 'R1', orderId: '17', customerId: 'C7', placedAtMs, currency: 'USD', amount: 50_000 },
      { source: 'erp', id: 'R2', orderId: null, customerId: 'C7', placedAtMs, currency: 'EUR', amount: 50_000 },
      { source: 'erp', id: 'R3', orderId: '17', customerId: null, placedAtMs, currency: null, amount: 10_000 },
    ])
  })

  test('rejects what it cannot read', async () => {
    const rows = [',17,,2011-12-09,5,EUR', 'R2,17,,2011-12-09,,EUR', 'R3,17,,2011-12-09,5,EURO', 'R4,17,,then,5,EUR']
    const { rejected } = await allOf(source(all, ...rows), 'credits')
    expect(rejected.map(({ reason, row }) => [reason, row])).toEqual([
      ['missing-id', 'row 2'],
      ['broken-amount', 'R2'],
      ['unknown-currency', 'R3'],
      ['broken-date', 'R4'],
    ])
  })
})

test('feeds are the kinds of the files, customers first', () => {
  const file = (kind: CsvMapping['kind'], roles: CsvMapping['columns']) => ({
    file: fileOf(kind, ''),
    mapping: mappingOf({ kind, columns: roles }),
  })
  const source = csvSource('erp', [
    file('credits', { creditId: 'a', placedAt: 'b', amount: 'c', orderId: 'd' }),
    file('payments', { orderId: 'a', amount: 'b' }),
    file('orders', columns),
    file('customers', { customerId: 'a' }),
  ])
  expect(source.feeds).toEqual(['customers', 'orders', 'payments', 'credits'])
  expect(source.pages('orders', null, never)).toBeDefined()
})
