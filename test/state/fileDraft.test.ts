import { describe, expect, it } from 'vitest'

import { guessMapping } from '../../src/sources/csv/guessMapping'
import { columnsOf, type FileDraft, needsOf, roleOf, statusWords, withRole } from '../../src/state/fileDraft'

function draftOf(name: string, header: readonly string[], rows: readonly (readonly string[])[]): FileDraft {
  const guess = guessMapping(header, rows, ',', { zone: 'UTC', currency: 'EUR' })
  return { name, file: new Blob(), guess, mapping: guess.mapping, remembered: false }
}

const orders = draftOf(
  'orders.csv',
  ['order_id', 'customer_id', 'date', 'status', 'net_amount'],
  [
    ['1', 'a', '2024-01-02', 'paid', '10.00'],
    ['2', 'b', '2024-01-03', 'paid', '12.00'],
    ['3', 'b', '2024-01-04', 'limbo', '1.00'],
  ],
)

describe('a file before it is loaded', () => {
  it('has columns with roles', () => {
    expect(columnsOf(orders)).toEqual(['order_id', 'customer_id', 'date', 'status', 'net_amount'])
    expect(roleOf(orders.mapping, 'net_amount')).toBe('amount')
    expect(roleOf(orders.mapping, 'nowhere')).toBeNull()
  })

  it('gives a role to one column, and a column one role', () => {
    const moved = withRole(orders, 'status', 'amount')
    expect(moved.columns.amount).toBe('status')
    expect(roleOf(moved, 'net_amount')).toBeNull()
    expect(moved.columns.status).toBeUndefined()
    expect(withRole(orders, 'net_amount', null).columns.amount).toBeUndefined()
  })

  it('tells anew how a column is written that is assigned by hand, and keeps what a person has said', () => {
    const odd = draftOf(
      'odd.csv',
      ['order_id', 'customer_id', 'when', 'sum', 'stage'],
      [
        ['1', 'a', '24.12.2023', '1.234,5', 'paid'],
        ['2', 'b', '25.12.2023', '12,25', 'limbo'],
      ],
    )
    const blank = {
      ...odd,
      mapping: { ...odd.mapping, decimal: '.', dateFormat: 'ymd', columns: {}, statusMap: {} } as const,
    }
    const amounts = withRole(blank, 'sum', 'amount')
    expect(amounts.decimal).toBe(',')
    expect(withRole(blank, 'when', 'placedAt').dateFormat).toBe('dmy')
    expect(withRole(blank, 'stage', 'status').statusMap).toEqual({ paid: 'placed' })
    const said = { ...blank, mapping: { ...blank.mapping, decimal: ',', statusMap: { paid: 'credit' } } } as const
    expect(withRole(said, 'when', 'placedAt').decimal).toBe(',')
    expect(withRole(said, 'stage', 'status').statusMap).toEqual({ paid: 'credit' })
    expect(withRole({ ...odd, mapping: { ...amounts, decimal: '.' } }, 'order_id', 'orderId').decimal).toBe('.')
  })

  it('tells the status words and what is not known of them', () => {
    expect(statusWords(orders)).toEqual([
      { word: 'paid', rows: 2, meaning: 'placed' },
      { word: 'limbo', rows: 1, meaning: null },
    ])
    expect(statusWords({ ...orders, mapping: withRole(orders, 'status', null) })).toEqual([])
  })

  it('says what is missing, beside which files', () => {
    const without = { ...orders, mapping: withRole(orders, 'net_amount', null) }
    expect(needsOf([orders]).map(({ missing }) => missing)).toEqual([[]])
    expect(needsOf([without])[0]!.missing).toEqual(['the net amount'])
    const lines = draftOf('lines.csv', ['order_id', 'product', 'quantity', 'unit_price'], [['1', 'x', '1', '10.00']])
    expect(lines.mapping.kind).toBe('lines')
    expect(needsOf([without, lines]).map(({ missing }) => missing)).toEqual([[], []])
  })
})
