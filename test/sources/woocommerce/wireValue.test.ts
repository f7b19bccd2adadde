import { describe, expect, test } from 'vitest'
import { BrokenRow } from '../../../src/sources/BrokenRow'
import { amountAt, idAt, instantAt, quoted, requiredAmountAt, textAt } from '../../../src/sources/woocommerce/wireValue'

test.each([
  ['Ann', 'Ann'],
  ['  Ann ', 'Ann'],
  [12, '12'],
  ['', null],
  ['   ', null],
  [Number.NaN, null],
  [null, null],
  [{}, null],
  [true, null],
])('text of %s is %s', (value, text) => {
  expect(textAt({ value }, 'value')).toBe(text)
})

test.each([
  [51, '51'],
  ['51', '51'],
  [0, null],
  [-1, null],
  [1.5, null],
  ['051', null],
  ['__proto__', null],
  [1e21, null],
  [null, null],
])('id of %s is %s', (value, id) => {
  expect(idAt({ value }, 'value')).toBe(id)
})

test.each([
  ['12.50', 125_000],
  ['-5', -50_000],
  [42, 420_000],
  [0.1, 1000],
  ['12,50', null],
  ['', null],
  [null, null],
  [Number.POSITIVE_INFINITY, null],
  [1e308, null],
  [['1'], null],
])('amount of %s is %s', (value, amount) => {
  expect(amountAt({ value }, 'value')).toBe(amount)
})

describe('an amount that must be there', () => {
  test('is given', () => {
    expect(requiredAmountAt({ total: '1.00' }, 'total')).toBe(10_000)
  })

  test.each([
    [{}, 'missing-column', '“total”'],
    [{ total: 'ten' }, 'broken-amount', '“ten”'],
    [{ total: null }, 'broken-amount', '“null”'],
  ])('or the row is broken: %o', (row, reason, words) => {
    expect(() => requiredAmountAt(row, 'total')).toThrow(
      expect.toSatisfy(
        (cause: unknown) => cause instanceof BrokenRow && cause.reason === reason && cause.message.includes(words),
      ),
    )
  })
})

test.each([
  ['2026-05-03T21:44:18', Date.UTC(2026, 4, 3, 21, 44, 18)],
  ['2024-02-29T00:00:00', Date.UTC(2024, 1, 29)],
  ['2024-02-29T00:00:00.250Z', Date.UTC(2024, 1, 29)],
])('%s is an instant', (value, ms) => {
  expect(instantAt({ value }, 'value')).toBe(ms)
})

test.each([
  '2026-02-29T00:00:00',
  '2026-13-01T00:00:00',
  '2026-00-10T00:00:00',
  '2026-01-32T00:00:00',
  '2026-01-01T24:00:00',
  '2026-01-01T00:60:00',
  '2026-01-01T00:00:60',
  '0000-00-00T00:00:00',
  '1969-12-31T23:59:59',
  '2026-01-01',
  '2026-01-01T00:00:00+02:00',
  'yesterday',
  '',
  null,
  1_700_000_000,
])('%s is none', (value) => {
  expect(instantAt({ value }, 'value')).toBeNull()
})

test.each([
  [{ value: 'Ann' }, '“Ann”'],
  [{ value: 7 }, '“7”'],
  [{ value: { a: 1 } }, '“{"a":1}”'],
  [{}, 'Nothing'],
  [{ value: 'x'.repeat(60) }, `“${'x'.repeat(40)}…”`],
])('%o is quoted as %s', (row, text) => {
  expect(quoted(row, 'value')).toBe(text)
})
