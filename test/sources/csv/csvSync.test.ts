import { expect, test } from 'vitest'
import { csvSource } from '../../../src/sources/csv/csvSource'
import type { CsvInput } from '../../../src/sources/csv/csvSource'
import { createSync } from '../../../src/sources/sync'
import { fileOf, mappingOf, never } from './csvText'

const numbers = Array.from({ length: 30_000 }, (_, i) => i)
const orders: CsvInput = {
  file: fileOf(
    'orders.csv',
    'order,customer,date',
    ...numbers.slice(0, 29_000).map((i) => `${i},C${i % 9},2011-12-09`),
  ),
  mapping: mappingOf({ columns: { orderId: 'order', customerId: 'customer', placedAt: 'date' } }),
}
const lines: CsvInput = {
  file: fileOf('lines.csv', 'order,price', ...numbers.map((i) => `${i},1`)),
  mapping: mappingOf({ kind: 'lines', columns: { orderId: 'order', unitPrice: 'price' } }),
}

test('a sync counts the lines of orders as parts, page after page, and orphans as rejected', async () => {
  let accepted = 0
  const sink = { accept: (page: { readonly orders: readonly unknown[] }) => void (accepted += page.orders.length) }
  const report = await createSync([csvSource('erp', [orders, lines])], sink, {
    now: () => 0,
    maxRejectedShare: 0.05,
  }).run(never)
  expect(report.complete).toBe(true)
  const [ofOrders, ofLines] = report.sources[0]?.feeds ?? []
  expect(ofOrders).toMatchObject({ feed: 'orders', rowsIn: 29_000, parts: 0, accepted: { orders: 29_000 } })
  expect(ofLines).toMatchObject({ feed: 'lines', rowsIn: 30_000, parts: 29_000, accepted: { orders: 0 }, pages: 6 })
  expect(ofLines?.rejections).toHaveLength(1000)
  expect(accepted).toBe(29_000)
})

test('a feed with more rejections than are allowed fails, and says the first', async () => {
  const report = await createSync(
    [csvSource('erp', [orders, lines])],
    { accept: () => undefined },
    {
      now: () => 0,
      maxRejectedShare: 0.01,
    },
  ).run(never)
  expect(report.complete).toBe(false)
  expect(report.sources[0]?.error?.message).toContain('lines.csv, row 29002: its order "29000" is not in the orders.')
})
