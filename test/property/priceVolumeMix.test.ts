import fc from 'fast-check'
import { expect, it } from 'vitest'
import { priceVolumeMix, VALUE_EFFECTS } from '../../src/core/priceVolumeMix'
import type { SoldLines } from '../../src/core/soldLines'
import { whyItMoved } from '../../src/core/whyItMoved'
import { windowTotals } from '../../src/core/windowTotals'
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
      const effect = why.unitValuePerOrder
      const got = priceVolumeMix(ledger, columnsOf(lines, filtered), plain.mask, effect, windows, totals)
      expect(sum(VALUE_EFFECTS, (name) => got.total[name])).toBe(why.valuePerOrder)
      for (const unit of unitsOf(plain)) {
        expect(sum(VALUE_EFFECTS, (name) => got.unit[name][unit])).toBe(effect[unit])
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
