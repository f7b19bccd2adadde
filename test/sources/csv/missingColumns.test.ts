import { expect, test } from 'vitest'
import type { ColumnRole, CsvKind } from '../../../src/sources/csv/mapping'
import { missingColumns } from '../../../src/sources/csv/missingColumns'
import { mappingOf } from './csvText'

function missing(kind: CsvKind, roles: readonly ColumnRole[], ...beside: CsvKind[]): string[] {
  const columns = Object.fromEntries(roles.map((role) => [role, role]))
  return missingColumns(mappingOf({ kind, columns }), new Set([kind, ...beside]))
}

test('what each kind needs', () => {
  expect(missing('orders', [])).toEqual(['the order number', 'the customer number', 'the date', 'the net amount'])
  expect(missing('lines', [])).toEqual(['the order number', 'the customer number', 'the date', 'the net amount'])
  expect(missing('payments', [])).toEqual(['the order number', 'the net amount'])
  expect(missing('customers', [])).toEqual(['the customer number'])
  expect(missing('credits', [])).toEqual([
    'the number of the credit',
    'the date',
    'the net amount',
    'the order or the customer that is credited',
  ])
})

test('files beside it, or other columns, may carry what a file lacks', () => {
  expect(missing('orders', ['orderId', 'customerId', 'placedAt'], 'payments')).toEqual([])
  expect(missing('orders', ['orderId', 'customerId', 'placedAt'], 'lines')).toEqual([])
  expect(missing('lines', ['orderId', 'unitPrice'], 'orders')).toEqual([])
  expect(missing('lines', ['orderId', 'customerId', 'placedAt', 'unitPrice'])).toEqual([])
  expect(missing('credits', ['creditId', 'placedAt', 'amount', 'orderId'])).toEqual([])
  expect(missing('credits', ['creditId', 'placedAt', 'amount', 'customerId'])).toEqual([])
})
