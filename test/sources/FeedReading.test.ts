import { describe, expect, test } from 'vitest'
import { FeedReading } from '../../src/sources/FeedReading'
import { pageOf } from './listSource'

const reading = (named = true) => new FeedReading('shop', 'customers', named, 5)
const page = (...names: string[]) => pageOf('shop', 'customers', names, null, null)

test('a row read again is one row, and a repeated one', () => {
  const rows = reading()
  expect(rows.take(page('a', 'b', 'c!'))).toBe(3)
  expect(rows.take(page('b', 'c!', 'd'))).toBe(1)
  expect(rows.report(9, null, true)).toMatchObject({
    rowsIn: 4,
    repeated: 2,
    accepted: { orders: 0, adjustments: 0, customers: 3 },
    rejections: [{ row: 'c' }],
    pages: 2,
    total: null,
    startedAtMs: 5,
    finishedAtMs: 9,
    error: null,
    complete: true,
  })
})

test('a rejected row that is read well later is accepted', () => {
  const rows = reading()
  rows.take(page('a!'))
  rows.take(page('a'))
  expect(rows.report(9, null, true)).toMatchObject({
    rowsIn: 1,
    repeated: 1,
    accepted: { customers: 1 },
    rejections: [],
  })
})

test('an accepted row that cannot be read later stays accepted', () => {
  const rows = reading()
  rows.take(page('a'))
  rows.take(page('a!'))
  expect(rows.report(9, null, true)).toMatchObject({
    rowsIn: 1,
    repeated: 1,
    accepted: { customers: 1 },
    rejections: [],
  })
})

test('where rows have no names, every rejection is one', () => {
  const rows = reading(false)
  rows.take(page('17!', '17!', '17'))
  rows.take(page('17!'))
  expect(rows.report(9, null, true)).toMatchObject({ rowsIn: 4, repeated: 0, accepted: { customers: 1 } })
  expect(rows.rejected).toHaveLength(3)
})

test('an order and a credit of the same number are two', () => {
  const rows = reading()
  const order = {
    source: 'shop',
    id: '7',
    customerId: null,
    placedAtMs: 0,
    status: 'placed',
    currency: 'EUR',
    net: 1,
    freight: 0,
    cost: null,
    channel: null,
    rep: null,
    country: null,
    region: null,
    segment: null,
    lines: [],
  } as const
  const credit = { source: 'shop', id: '7', orderId: null, customerId: null, placedAtMs: 0, currency: 'EUR', amount: 1 }
  rows.take({ ...page(), orders: [order], adjustments: [credit], rowsIn: 2 })
  expect(rows.rowsIn).toBe(2)
  expect(rows.has('7')).toBe(true)
  expect(rows.has('8')).toBe(false)
})

test("the server's last count stays when a later page gives none", () => {
  const rows = reading()
  rows.take({ ...page('a'), total: 2 })
  rows.take(page('b'))
  expect(rows.total).toBe(2)
})

describe('a page whose rows are not all accounted for', () => {
  test.each([
    [{ rowsIn: 3 }, 'held 3 rows, but 1 were accepted and 1 rejected'],
    [{ rowsIn: 1 }, 'held 1 rows, but 1 were accepted and 1 rejected'],
  ])('is refused, and nothing of it is counted: %o', (change, words) => {
    const rows = reading()
    expect(() => rows.take({ ...page('a', 'b!'), ...change })).toThrow(words)
    expect(rows.rowsIn).toBe(0)
    expect(rows.pages).toBe(0)
  })
})
