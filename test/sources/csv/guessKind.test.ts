import { expect, test } from 'vitest'
import { guessKind } from '../../../src/sources/csv/guessKind'
import type { CsvKind } from '../../../src/sources/csv/mapping'

const values: Readonly<Record<string, string>> = {
  order_id: '1',
  customer_id: '7',
  order_date: '2011-12-09',
  amount: '5.00',
  sku: 'A-1',
  quantity: '2',
  price: '2.50',
  company: 'Acme',
  credit_note: 'C1',
}

const kindOf = (...names: string[]) => guessKind(names.map((name) => ({ name, values: [values[name] ?? 'x'] })))

test.for<[names: string[], kind: CsvKind]>([
  [['order_id', 'customer_id', 'order_date', 'amount'], 'orders'],
  [['order_id', 'order_date', 'quantity'], 'orders'],
  [['order_id', 'sku', 'quantity', 'price'], 'lines'],
  [['order_id', 'customer_id', 'order_date', 'quantity', 'price'], 'lines'],
  [['order_id', 'amount'], 'payments'],
  [['customer_id', 'company'], 'customers'],
  [['credit_note', 'order_id', 'order_date', 'amount'], 'credits'],
])('%j are %s', ([names, kind]) => {
  expect(kindOf(...names)).toEqual({ kind, doubt: null })
})

test('what says nothing is taken for orders, in doubt', () => {
  expect(kindOf('colour')).toEqual({
    kind: 'orders',
    doubt: 'The columns do not say what the rows are; they are taken for orders.',
  })
})

test('a refund column does not make orders credits', () => {
  const columns = [
    { name: 'order_id', values: ['1', '2', '3'] },
    { name: 'customer_id', values: ['7', '8', '9'] },
    { name: 'order_date', values: ['2011-12-09', '2011-12-09', '2011-12-09'] },
    { name: 'amount', values: ['5', '6', '7'] },
    { name: 'refund', values: ['', '6', ''] },
  ]
  expect(guessKind(columns)).toEqual({ kind: 'orders', doubt: null })
})
