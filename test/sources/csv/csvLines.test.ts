import { describe, expect, test } from 'vitest'
import type { CsvMapping } from '../../../src/sources/csv/mapping'
import { csvSource } from '../../../src/sources/csv/csvSource'
import type { CsvInput } from '../../../src/sources/csv/csvSource'
import { allOf, fileOf, mappingOf, pagesOf } from './csvText'

const lineColumns: CsvMapping['columns'] = {
  orderId: 'order',
  customerId: 'customer',
  placedAt: 'date',
  product: 'sku',
  productName: 'name',
  category: 'category',
  quantity: 'qty',
  unitPrice: 'price',
  currency: 'currency',
  status: 'status',
  cost: 'cost',
}
const lineHeader = 'order,customer,date,sku,name,category,qty,price,currency,status,cost'

function linesFile(rows: readonly string[], given: CsvMapping['columns'] = lineColumns, head = lineHeader): CsvInput {
  return { file: fileOf('lines.csv', head, ...rows), mapping: mappingOf({ kind: 'lines', columns: given }) }
}

const day = Date.UTC(2011, 11, 9)

describe('lines alone', () => {
  test('make orders, their rows wherever they stand', async () => {
    const source = csvSource('erp', [
      linesFile([
        '1,C7,2011-12-09 10:00,A,Cable,Wires,3,2.555,EUR,paid,4',
        '2,C8,2011-12-09,B,,,1.5,2,EUR,paid,',
        '1,,2011-12-09 09:00,B,,,-1,1,EUR,paid,0.5',
      ]),
    ])
    expect(source.feeds).toEqual(['lines'])
    const { orders, rowsIn, parts } = await allOf(source, 'lines')
    expect([rowsIn, parts]).toEqual([3, 1])
    expect(orders).toEqual([
      {
        source: 'erp',
        id: '1',
        customerId: 'C7',
        customerName: null,
        reference: null,
        placedAtMs: day + 9 * 3_600_000,
        status: 'placed',
        currency: 'EUR',
        net: 66_650,
        freight: 0,
        cost: 45_000,
        channel: null,
        rep: null,
        country: null,
        region: null,
        segment: null,
        lines: [
          { product: 'A', productName: 'Cable', category: 'Wires', quantity: 3, net: 76_650, cost: 40_000 },
          { product: 'B', productName: null, category: null, quantity: -1, net: -10_000, cost: 5_000 },
        ],
      },
      expect.objectContaining({ id: '2', net: 30_000, cost: null }),
    ])
  })

  test('of one order may stand in different files and pages', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `${i},C7,2011-12-09,A,,,1,1,EUR,paid,`)
    const source = csvSource('erp', [linesFile(rows), linesFile([...rows].reverse())])
    const pages = await pagesOf(source, 'lines')
    expect(pages.map(({ orders, parts, rowsIn, cursor }) => [orders.length, parts, rowsIn, cursor])).toEqual([
      [5000, 5000, 10_000, '5000'],
      [1000, 1000, 2000, null],
    ])
    expect(pages.flatMap(({ orders }) => orders).every(({ net, lines }) => net === 20_000 && lines.length === 2)).toBe(
      true,
    )
    expect(await pagesOf(source, 'lines', '5000')).toEqual(pages.slice(1))
  })

  test.for(['x', '7', '1.5'])('a place that is not there (%s) is said', async (cursor) => {
    const source = csvSource('erp', [linesFile(['1,C7,2011-12-09,A,,,1,1,EUR,paid,'])])
    await expect(pagesOf(source, 'lines', cursor)).rejects.toMatchObject({ kind: 'inconsistent' })
  })

  test('a sum below 0, or a status of credit, is a credit', async () => {
    const source = csvSource('erp', [
      linesFile([
        '1,C7,2011-12-09,A,,,-2,3,EUR,,',
        '1,C7,2011-12-09,B,,,1,1,EUR,,',
        '2,C7,2011-12-09,A,,,2,3,EUR,Gutschrift,',
        '3,C7,2011-12-09,A,,,-2,3,EUR,cancelled,',
        '4,C7,2011-12-09,A,,,2,3,EUR,cancelled,',
      ]),
    ])
    const { adjustments, orders } = await allOf(source, 'lines')
    expect(adjustments.map(({ id, amount, customerId }) => [id, amount, customerId])).toEqual([
      ['1', 50_000, 'C7'],
      ['2', 60_000, 'C7'],
      ['3', 60_000, 'C7'],
    ])
    expect(orders.map(({ id, status }) => [id, status])).toEqual([['4', 'cancelled']])
  })

  test('a line that cannot be read makes its whole order a rejection, line by line', async () => {
    const { orders, rejected, rowsIn } = await allOf(
      csvSource('erp', [
        linesFile([
          '1,C7,2011-12-09,A,,,1,5,EUR,paid,',
          '2,C7,2011-12-09,A,,,1,5,EUR,paid,',
          '1,C7,2011-12-09,B,,,two,5,EUR,paid,',
          '1,C7,soon,B,,,1,7,EUR,paid,',
        ]),
      ]),
      'lines',
    )
    expect([rowsIn, orders.length]).toEqual([4, 1])
    expect(
      rejected.map(({ reason, detail, row, amount, currency }) => [reason, detail, row, amount, currency]),
    ).toEqual([
      ['broken-amount', 'lines.csv, row 4: "two" is not a number.', '1', null, 'EUR'],
      ['broken-date', 'lines.csv, row 5: "soon" is not a date written as year, month, day.', '1', 70_000, 'EUR'],
      ['broken-amount', 'Order "1": another of its lines cannot be read.', '1', 50_000, 'EUR'],
    ])
  })

  test.for([
    ['1,C7,2011-12-09,B,,,1,5,USD,paid,', 'unknown-currency', "it is in USD, the order's first line in EUR"],
    [
      '1,C7,2011-12-09,B,,,1,5,EUR,cancelled,',
      'unknown-status',
      'its status is "cancelled", that of the order\'s first line "paid"',
    ],
    ['1,C7,2011-12-09,B,,,1,,EUR,paid,', 'broken-amount', 'there is no amount'],
    ['1,C7,2011-12-09,B,,,1,5,EUR,paid,?', 'broken-amount', '"?" is not a number'],
    ['1,C7,2011-12-09', 'broken-row', 'it has 3 cells'],
  ] as const)('such a line is %s', async ([row, reason, said]) => {
    const { rejected } = await allOf(csvSource('erp', [linesFile(['1,C7,2011-12-09,A,,,1,5,EUR,paid,', row])]), 'lines')
    expect(rejected.map((rejection) => rejection.reason)).toEqual([reason, reason])
    expect(rejected[0]?.detail).toContain(said)
  })

  test('an order of an unknown status is rejected with the money of each line', async () => {
    const { rejected } = await allOf(csvSource('erp', [linesFile(['1,C7,2011-12-09,A,,,1,5,EUR,odd,'])]), 'lines')
    expect(rejected).toEqual([
      {
        source: 'erp',
        feed: 'lines',
        reason: 'unknown-status',
        detail: 'Order "1": the status "odd" is not known.',
        row: '1',
        amount: 50_000,
        currency: 'EUR',
      },
    ])
  })

  test('lines without an order number are rejected on their own', async () => {
    const rows = ['1,C7,2011-12-09,A,,,1,5,EUR,paid,', ',C7,2011-12-09,A,,,1,6,EUR,paid,']
    const { orders, rejected, rowsIn } = await allOf(csvSource('erp', [linesFile(rows)]), 'lines')
    expect([rowsIn, orders.length]).toEqual([2, 1])
    expect(rejected).toMatchObject([{ reason: 'missing-id', row: 'row 3', amount: 60_000 }])
  })

  test('an amount column is the amount; a line without quantity is one piece; a product may have only a name', async () => {
    const source = csvSource('erp', [
      linesFile(
        ['1,C7,2011-12-09,9.99,3,Cable,2', '1,C7,2011-12-09,,3,,'],
        {
          orderId: 'order',
          customerId: 'customer',
          placedAt: 'date',
          amount: 'amount',
          unitPrice: 'price',
          productName: 'name',
          freight: 'freight',
        },
        'order,customer,date,amount,price,name,freight',
      ),
    ])
    const { orders } = await allOf(source, 'lines')
    expect(orders).toMatchObject([{ net: 129_900, freight: 20_000 }])
    expect(orders[0]?.lines).toMatchObject([
      { product: 'Cable', productName: 'Cable', quantity: 1, net: 99_900 },
      { product: '', productName: null, quantity: 1, net: 30_000 },
    ])
  })
})

describe('orders with files beside them', () => {
  const orders = (withAmount: boolean, ...rows: string[]): CsvInput => ({
    file: fileOf('orders.csv', 'order,customer,date,amount', ...rows),
    mapping: mappingOf({
      columns: {
        orderId: 'order',
        customerId: 'customer',
        placedAt: 'date',
        ...(withAmount ? { amount: 'amount' } : {}),
      },
    }),
  })
  const items = (...rows: string[]): CsvInput => ({
    file: fileOf('items.csv', 'order,sku,price,freight', ...rows),
    mapping: mappingOf({
      kind: 'lines',
      columns: { orderId: 'order', product: 'sku', unitPrice: 'price', freight: 'freight' },
    }),
  })
  const payments = (...rows: string[]): CsvInput => ({
    file: fileOf('payments.csv', 'order,paid', ...rows),
    mapping: mappingOf({ kind: 'payments', columns: { orderId: 'order', amount: 'paid' } }),
  })

  test('have their lines, and their sum where they have no amount column', async () => {
    const source = csvSource('erp', [
      orders(false, '1,C7,2011-12-09,99', '2,C7,2011-12-09,99'),
      items('1,A,5,1', '1,B,2.5,0.5'),
    ])
    expect(source.feeds).toEqual(['orders', 'lines'])
    const page = await allOf(source, 'orders')
    expect(page.orders).toMatchObject([
      { id: '1', net: 75_000, freight: 15_000, lines: [{ product: 'A' }, { product: 'B' }] },
    ])
    expect(page.rejected).toMatchObject([{ row: '2', reason: 'broken-amount', amount: null }])
    expect(await allOf(source, 'lines')).toMatchObject({ rowsIn: 2, parts: 2, rejected: [] })
  })

  test('keep their own amount where they have one', async () => {
    const source = csvSource('erp', [orders(true, '1,C7,2011-12-09,99'), items('1,A,5,1')])
    expect((await allOf(source, 'orders')).orders).toMatchObject([{ net: 990_000, lines: [{ net: 50_000 }] }])
  })

  test('take Σ of their payments where nothing else gives an amount', async () => {
    const source = csvSource('erp', [
      orders(false, '1,C7,2011-12-09,', '2,C7,2011-12-09,', '3,C7,2011-12-09,'),
      payments('1,5', '1,2.5', '2,x', '2,1', '9,4', '9,4', ',4'),
    ])
    const page = await allOf(source, 'orders')
    expect(page.orders.map(({ id, net }) => [id, net])).toEqual([['1', 75_000]])
    expect(page.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      ['2', 'broken-amount'],
      ['3', 'broken-amount'],
    ])
    const paid = await allOf(source, 'payments')
    expect([paid.rowsIn, paid.parts]).toEqual([7, 3])
    expect(paid.rejected.map(({ row, reason, amount }) => [row, reason, amount])).toEqual([
      ['2', 'broken-amount', null],
      ['9', 'orphan', 40_000],
      ['9', 'orphan', 40_000],
      ['row 8', 'missing-id', 40_000],
    ])
    expect(paid.rejected[1]?.detail).toBe('payments.csv, row 6: its order "9" is not in the orders.')
  })

  test('payments count for nothing where lines give the amounts', async () => {
    const source = csvSource('erp', [
      orders(false, '1,C7,2011-12-09,', '2,C7,2011-12-09,'),
      items('1,A,5,0'),
      payments('1,6', '2,6'),
    ])
    const page = await allOf(source, 'orders')
    expect(page.orders).toMatchObject([{ id: '1', net: 50_000 }])
    expect(page.rejected).toMatchObject([{ row: '2', detail: 'orders.csv, row 3: there is no amount.' }])
  })

  test('a line that cannot be read leaves the sum of its order unknown', async () => {
    const source = csvSource('erp', [orders(false, '1,C7,2011-12-09,'), items('1,A,5,0', '1,B,?,0')])
    expect((await allOf(source, 'orders')).rejected).toMatchObject([
      { row: '1', reason: 'broken-amount', amount: null },
    ])
    expect(await allOf(source, 'lines')).toMatchObject({ parts: 1, rejected: [{ reason: 'broken-amount', row: '1' }] })
  })

  test('are in the currency of their lines, and rejected when that is not one', async () => {
    const priced = (...rows: string[]): CsvInput => ({
      file: fileOf('items.csv', 'order,price,currency', ...rows),
      mapping: mappingOf({ kind: 'lines', columns: { orderId: 'order', unitPrice: 'price', currency: 'currency' } }),
    })
    const inEuros: CsvInput = {
      file: fileOf('orders.csv', 'order,customer,date,currency', '1,C7,2011-12-09,', '4,C7,2011-12-09,EUR'),
      mapping: mappingOf({
        columns: { orderId: 'order', customerId: 'customer', placedAt: 'date', currency: 'currency' },
      }),
    }
    const source = csvSource('erp', [
      orders(false, '2,C7,2011-12-09,', '3,C7,2011-12-09,'),
      inEuros,
      priced('1,5,USD', '1,6,USD', '2,5,USD', '2,6,EUR', '3,5,USD', '3,6,Euro', '4,5,USD'),
    ])
    const page = await allOf(source, 'orders')
    expect(page.orders).toMatchObject([{ id: '1', currency: 'USD', net: 110_000 }])
    expect(page.rejected.map(({ row, reason, detail }) => [row, reason, detail])).toEqual([
      ['2', 'broken-amount', 'orders.csv, row 2: its lines are in different currencies.'],
      ['3', 'broken-amount', 'orders.csv, row 3: one of its lines cannot be read.'],
      ['4', 'unknown-currency', 'orders.csv, row 3: it is in EUR, its lines in USD.'],
    ])
    expect(await allOf(source, 'lines')).toMatchObject({
      parts: 6,
      rejected: [{ reason: 'unknown-currency', row: '3' }],
    })
  })

  test('payments beside lines alone belong to the orders these make', async () => {
    const source = csvSource('erp', [linesFile(['1,C7,2011-12-09,A,,,1,5,EUR,paid,']), payments('1,5', '2,5')])
    expect(source.feeds).toEqual(['lines', 'payments'])
    expect(await allOf(source, 'payments')).toMatchObject({ parts: 1, rejected: [{ reason: 'orphan', row: '2' }] })
  })
})
