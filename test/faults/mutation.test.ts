import { describe, expect, test } from 'vitest'
import { isCurrency } from '../../src/core/currency'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { httpOf } from '../sources/recordedExchange'
import { randomRow } from './randomShop'
import { oneOf, seeded } from './seeded'

const MUTATIONS = Number(process.env['TENURE_MUTATIONS'] ?? '2000')
const ROWS_A_PAGE = 50
const never = new AbortController().signal
const FEEDS = ['customers', 'orders', 'refunds'] as const

/** Values that nobody expects in the place of another. */
const STRANGE: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  -0,
  0.1,
  '0',
  '-0.00',
  '1e5',
  '12,50',
  'NaN',
  '∞',
  '٣',
  'x'.repeat(10_000),
  true,
  false,
  [],
  [[]],
  {},
  { length: 3 },
  { toString: 'no' },
  [null],
  '__proto__',
  'constructor',
  '2026-02-30T00:00:00',
  '9999-99-99T99:99:99',
  '<script>',
  '=1+1',
  'a@',
  '@',
  '\u202Eevil',
  '\u0000',
  9_007_199_254_740_992,
  '99999999999999999999',
]

/** The row with one to three of its values, at any depth, dropped, replaced, renamed or wrapped; or something else altogether. */
function mutated(random: () => number, row: object): unknown {
  if (random() < 0.05) return oneOf(random, STRANGE)
  const copy = structuredClone(row) as Record<string, unknown>
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) mutateOnce(random, copy)
  return copy
}

function mutateOnce(random: () => number, record: Record<string, unknown>): void {
  const keys = Object.keys(record)
  if (keys.length === 0) return
  const key = oneOf(random, keys)
  const value = record[key]
  if (typeof value === 'object' && value !== null && random() < 0.6) {
    mutateOnce(random, value as Record<string, unknown>)
    return
  }
  const change = oneOf(random, ['drop', 'replace', 'replace', 'rename', 'wrap'])
  delete record[key]
  if (change === 'drop') return
  const name = change === 'rename' ? oneOf(random, ['__proto__', 'constructor', `${key}_2`]) : key
  const instead = change === 'replace' ? oneOf(random, STRANGE) : change === 'wrap' ? [value] : value
  Object.defineProperty(record, name, { value: instead, enumerable: true, configurable: true, writable: true })
}

describe(`${MUTATIONS} mutated rows`, () => {
  test.each(FEEDS)(
    '%s: none is uncaught, each is accepted or rejected, and what is accepted is sound',
    async (feed) => {
      const random = seeded(FEEDS.indexOf(feed) + 77)
      let rejected = 0
      let accepted = 0
      for (let done = 0; done < MUTATIONS; done += ROWS_A_PAGE) {
        const rows = Array.from({ length: ROWS_A_PAGE }, (_, i) =>
          mutated(random, randomRow(random, feed, done + i + 1)),
        )
        const source = wooCommerceSource(
          { id: 'shop', basePath: '/api', readCategories: false },
          httpOf(() => Response.json(rows)),
        )
        for await (const page of source.pages(feed, null, never)) {
          const { customers, orders, adjustments } = page
          expect(page.rowsIn).toBe(ROWS_A_PAGE)
          expect(customers.length + orders.length + adjustments.length + page.rejected.length).toBe(ROWS_A_PAGE)
          rejected += page.rejected.length
          accepted += customers.length + orders.length + adjustments.length
          for (const { detail, row, amount } of page.rejected) {
            expect(detail).toMatch(/^.{10,200}\.$/su)
            expect(row).not.toBe('')
            expect(amount === null || Number.isInteger(amount)).toBe(true)
          }
          for (const { id } of [...customers, ...orders, ...adjustments]) expect(id).toMatch(/^[1-9]\d*$/)
          for (const { amount, placedAtMs } of adjustments)
            expect(amount >= 0 && Number.isInteger(amount) && Number.isInteger(placedAtMs)).toBe(true)
          for (const { net, freight, currency, placedAtMs, lines } of orders) {
            expect([net, freight, placedAtMs, ...lines.map((line) => line.net)].every(Number.isSafeInteger)).toBe(true)
            expect(lines.every(({ quantity }) => Number.isFinite(quantity))).toBe(true)
            expect(isCurrency(currency)).toBe(true)
          }
        }
      }
      expect(rejected).toBeGreaterThan(MUTATIONS / 20)
      expect(accepted).toBeGreaterThan(MUTATIONS / 20)
      expect(({} as Record<string, unknown>)['id']).toBeUndefined()
    },
  )
})
