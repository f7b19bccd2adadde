import fc from 'fast-check'
import { expect, it } from 'vitest'
import { priceVolumeMix, VALUE_EFFECTS } from '../../src/core/priceVolumeMix'
import type { SoldLines } from '../../src/core/soldLines'
import { effectsOf, whyItMoved } from '../../src/core/whyItMoved'
import { windowTotals } from '../../src/core/windowTotals'
import { ledgerOf } from '../core/ledgerOf'
import {
  arbitraryDay,
  arbitraryLedger,
  isCounted,
  isIn,
  knownSales,
  ledgerOfPlain,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

/** A line as the twin reads it: of the sale given at `sale`. */
interface PlainLine {
  readonly sale: number
  readonly product: number
  readonly quantity: number
  readonly revenue: number
  readonly chosen: boolean
}

const PRODUCTS = ['', 'cable', 'lamp', 'fee']

const arbitraryLine: fc.Arbitrary<PlainLine> = fc.record({
  sale: fc.nat(29),
  product: fc.nat(3),
  quantity: fc.constantFrom(0, 1, 2, 3, 10, 0.5),
  revenue: fc.integer({ min: -3, max: 40 }),
  chosen: fc.boolean(),
})

const arbitraryLines = fc.array(arbitraryLine, { maxLength: 60 })

const arbitraryWindows = fc.array(arbitraryDay, { minLength: 3, maxLength: 3 }).map((days) => {
  const [a, b, c] = days.toSorted((x, y) => x - y)
  return [
    { from: a, to: b },
    { from: b, to: c },
  ] as const
})

/** The lines as columns, sale by sale in the order in which the sales were given. */
function columnsOf(lines: readonly PlainLine[], filtered: boolean): SoldLines {
  const sorted = lines.toSorted((a, b) => a.sale - b.sale)
  const lineStart = Uint32Array.from({ length: 31 }, (_, sale) => sorted.filter((line) => line.sale < sale).length)
  return {
    lineStart,
    lineProduct: Uint32Array.from(sorted, ({ product }) => product),
    lineQuantity: Float64Array.from(sorted, ({ quantity }) => quantity),
    lineRevenue: Float64Array.from(sorted, ({ revenue }) => revenue),
    products: PRODUCTS,
    chosen: filtered ? Uint8Array.from(sorted, ({ chosen }) => Number(chosen)) : null,
  }
}

it('adds up to the value-per-order effect exactly, in total and unit by unit, and agrees with the plain split', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryLines, arbitraryWindows, fc.boolean(), (plain, lines, windows, filtered) => {
      const ledger = ledgerOfPlain(plain)
      const totals = [windowTotals(ledger, windows[0]), windowTotals(ledger, windows[1])] as const
      const why = whyItMoved(ledger, plain.mask, ...windows)
      const got = priceVolumeMix(ledger, columnsOf(lines, filtered), plain.mask, windows, totals)
      expect(sum(VALUE_EFFECTS, (name) => got.total[name])).toBe(why.valuePerOrder)
      for (const unit of unitsOf(plain)) {
        expect(sum(VALUE_EFFECTS, (name) => got.unit[name][unit])).toBe(
          isCounted(plain.mask, unit) ? effectsOf(totals, unit).valuePerOrder : 0,
        )
        const sales = windows.map((window) => knownSales(plain, unit).filter(({ day }) => isIn(window, day)))
        const inBoth = isCounted(plain.mask, unit) && sales.every(({ length }) => length > 0)
        const ofUnit = (which: number) =>
          lines.filter(
            ({ sale, chosen }) =>
              plain.sales[sale] !== undefined && sales[which].includes(plain.sales[sale]) && (!filtered || chosen),
          )
        const slow = inBoth ? slowSplit(sales, [ofUnit(0), ofUnit(1)]) : { price: 0, quantity: 0, mix: 0, other: 0 }
        for (const name of VALUE_EFFECTS) {
          expect(Number.isInteger(got.unit[name][unit])).toBe(true)
          expect(Math.abs(got.unit[name][unit] - slow[name])).toBeLessThanOrEqual(3 + 1e-9)
        }
      }
      for (const name of VALUE_EFFECTS) expect(sum([...got.unit[name]], Number)).toBe(got.total[name])
    }),
    { numRuns: RUNS },
  )
})

/** An account that bought the same few products in both windows, order by order. */
const arbitraryOrder = fc.record({
  revenue: fc.integer({ min: 1, max: 20_000 }),
  lines: fc.array(
    fc.record({
      product: fc.nat(3),
      quantity: fc.constantFrom(0, 1, 2, 3, 10),
      revenue: fc.integer({ min: -500, max: 9_000 }),
    }),
    { maxLength: 4 },
  ),
})
const arbitraryOrders = fc.array(arbitraryOrder, { maxLength: 3 })
const arbitraryAccount = fc.record({ before: arbitraryOrders, after: arbitraryOrders, chosen: fc.boolean() })

it('agrees with the plain split where all four effects are at work', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAccount, { minLength: 1, maxLength: 4 }), fc.boolean(), (accounts, masked) => {
      const windows = [
        { from: 100, to: 200 },
        { from: 200, to: 300 },
      ] as const
      const sales = accounts.flatMap(({ before, after }, unit) => [
        ...before.map(({ revenue }, i) => ({ unit, day: 199 - i, revenue })),
        ...after.map(({ revenue }, i) => ({ unit, day: 200 + i, revenue })),
      ])
      const lines = accounts
        .flatMap(({ before, after }) => [...before, ...after])
        .flatMap((order, sale) => order.lines.map((line) => ({ ...line, sale, chosen: true })))
      const ledger = ledgerOf(accounts.length, 299, sales)
      const mask = masked ? Uint8Array.from(accounts, ({ chosen }) => Number(chosen)) : null
      const totals = [windowTotals(ledger, windows[0]), windowTotals(ledger, windows[1])] as const
      const got = priceVolumeMix(ledger, columnsOf(lines, false), mask, windows, totals)
      accounts.forEach(({ before, after, chosen }, unit) => {
        const isSplit = before.length > 0 && after.length > 0 && (!masked || chosen)
        const itsLines = (orders: typeof before) =>
          orders.flatMap((order) => order.lines.map((line) => ({ ...line, sale: 0, chosen: true })))
        const slow = isSplit
          ? slowSplit([before, after], [itsLines(before), itsLines(after)])
          : { price: 0, quantity: 0, mix: 0, other: 0 }
        const largest = Math.max(...VALUE_EFFECTS.map((name) => Math.abs(slow[name])))
        for (const name of VALUE_EFFECTS) {
          const room = Math.abs(slow[name]) > largest - 4 ? 3 : 0.5
          expect(Math.abs(got.unit[name][unit] - slow[name])).toBeLessThanOrEqual(room + 1e-6)
        }
      })
    }),
    { numRuns: RUNS },
  )
})

/** Per order, product by product, in the words of the definition. */
function slowSplit(
  sales: readonly (readonly { readonly revenue: number }[])[],
  lines: readonly [readonly PlainLine[], readonly PlainLine[]],
) {
  const mean = (sales[0].length + sales[1].length) / 2
  const perOrder = (which: number, of: (line: PlainLine) => number, product: number) =>
    sum(
      lines[which].filter((line) => line.product === product),
      of,
    ) / sales[which].length
  const split = { price: 0, quantity: 0, mix: 0, other: 0 }
  for (const product of PRODUCTS.keys()) {
    const [q0, q1] = [0, 1].map((which) => perOrder(which, ({ quantity }) => quantity, product))
    const [r0, r1] = [0, 1].map((which) => perOrder(which, ({ revenue }) => revenue, product))
    if (q0 > 0 && q1 > 0) {
      split.price += mean * (r1 / q1 - r0 / q0) * ((q0 + q1) / 2)
      split.quantity += mean * (q1 - q0) * ((r0 / q0 + r1 / q1) / 2)
    } else split.mix += mean * (r1 - r0)
  }
  const rest = [0, 1].map(
    (which) =>
      (sum(sales[which], ({ revenue }) => revenue) - sum(lines[which], ({ revenue }) => revenue)) / sales[which].length,
  )
  split.other = mean * (rest[1] - rest[0])
  return split
}
