import { describe, expect, test } from 'vitest'
import type { OrderMoney } from '../../../src/sources/OrderMoneys'
import { adjustmentOfRow } from '../../../src/sources/woocommerce/adjustmentOfRow'
import { BrokenRow } from '../../../src/sources/BrokenRow'

const row = { id: 76, parent_id: 75, date_created_gmt: '2026-01-25T04:33:09', amount: '119.00', line_items: [] }
/** 100 of goods, 19 of tax, 0 of freight; and 80 of goods, 20 of freight, 19 of tax. */
const orders = new Map<string, OrderMoney>([
  ['75', { total: 1_190_000, net: 1_000_000, currency: 'EUR' }],
  ['77', { total: 1_190_000, net: 800_000, currency: 'GBP' }],
  ['78', { total: 0, net: 0, currency: 'EUR' }],
  ['79', { total: 100_000, net: -20_000, currency: 'EUR' }],
])
const read = (change: object) => adjustmentOfRow({ ...row, ...change }, 'shop', orders)

test('a refund in full', () => {
  expect(read({})).toEqual({
    source: 'shop',
    id: '76',
    orderId: '75',
    customerId: null,
    placedAtMs: Date.UTC(2026, 0, 25, 4, 33, 9),
    currency: 'EUR',
    amount: 1_000_000,
  })
})

describe('a sum typed in by hand', () => {
  test.each([
    ['75', '59.50', 500_000],
    ['77', '119.00', 800_000],
    ['77', '11.90', 80_000],
    ['75', '0.01', 84],
    ['75', '0.00', 0],
  ])('gives back the share of the goods: order %s, %s', (parent_id, amount, credit) => {
    expect(read({ parent_id, amount }).amount).toBe(credit)
  })

  test('is taken whole where the order is not known or has no total', () => {
    expect(read({ parent_id: 99 })).toMatchObject({ orderId: '99', currency: null, amount: 1_190_000 })
    expect(read({ parent_id: 78 }).amount).toBe(1_190_000)
  })

  test('is never less than nothing', () => {
    expect(read({ parent_id: 79, amount: '5.00' }).amount).toBe(0)
  })
})

describe('a refund with lines', () => {
  const goods = { quantity: -1, total: '-60.00', total_tax: '-11.40' }
  const fee = { total: '5.00', total_tax: '0.95' }
  const freight = { total: '-20.00', total_tax: '-3.80' }

  test('gives back what its lines and fees do, without freight and tax', () => {
    const change = { amount: '89.25', line_items: [goods], fee_lines: [fee], shipping_lines: [freight] }
    expect(read({ parent_id: 77, ...change }).amount).toBe(550_000)
  })

  test('gives back no goods when it is freight alone', () => {
    expect(read({ amount: '23.80', shipping_lines: [freight] }).amount).toBe(0)
  })

  test('falls back to the share when the lines do not add up to it', () => {
    expect(read({ amount: '59.50', line_items: [goods] }).amount).toBe(500_000)
  })

  test('falls back to the share when a line cannot be read', () => {
    expect(read({ amount: '59.50', line_items: [{ total: '?' }] }).amount).toBe(500_000)
    expect(read({ amount: '59.50', line_items: null }).amount).toBe(500_000)
  })
})

test.each([
  [{ id: null }, 'missing-id', null, null],
  [{ amount: undefined }, 'missing-column', null, null],
  [{ amount: '1,5' }, 'broken-amount', null, null],
  [{ parent_id: undefined }, 'missing-column', 1_190_000, null],
  [{ parent_id: 0 }, 'orphan', 1_190_000, null],
  [{ amount: '-1.00' }, 'broken-amount', -10_000, 'EUR'],
  [{ date_created_gmt: 'soon' }, 'broken-date', 1_190_000, 'EUR'],
])('%o is rejected: %s', (change, reason, amount, currency) => {
  expect(() => read(change)).toThrow(
    expect.toSatisfy(
      (cause: unknown) =>
        cause instanceof BrokenRow && cause.reason === reason && cause.amount === amount && cause.currency === currency,
    ),
  )
})
