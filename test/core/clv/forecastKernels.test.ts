import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationBins } from '../../../src/core/clv/calibrationBins'
import { discountedOrders } from '../../../src/core/clv/discountedOrders'
import { earnedByMonth } from '../../../src/core/clv/earnedByMonth'
import { expectedRepeats } from '../../../src/core/clv/expectedRepeats'
import { firstValues } from '../../../src/core/clv/firstValues'
import { holdoutVerdict } from '../../../src/core/clv/forecastVerdict'
import { frequencyValueCorrelation } from '../../../src/core/clv/frequencyValueCorrelation'
import { informationCriteria } from '../../../src/core/clv/informationCriteria'
import { intervalCoverage } from '../../../src/core/clv/intervalCoverage'
import { mbgNbd } from '../../../src/core/clv/mbgNbd'
import { newCustomer } from '../../../src/core/clv/newCustomer'
import { orderMoments } from '../../../src/core/clv/orderMoments'
import { orderQuantile } from '../../../src/core/clv/orderQuantile'
import { purchaseDays } from '../../../src/core/clv/purchaseDays'
import { purchaseHistory } from '../../../src/core/clv/purchaseHistory'
import { FORECAST_STEPS } from '../../../src/core/clv/rowForecast'
import { rowsOfUnits } from '../../../src/core/clv/rowsOfUnits'
import { spendMoments, spendSquare } from '../../../src/core/clv/spendMoments'
import { weeklyRepeats } from '../../../src/core/clv/weeklyRepeats'
import { windowValue } from '../../../src/core/clv/windowValue'
import { normalQuantile } from '../../../src/core/math/normalQuantile'
import { ledgerOf } from '../ledgerOf'

const UNITS = 6
const sales = fc.array(
  fc.record({ unit: fc.nat(UNITS - 1), day: fc.nat(400), revenue: fc.integer({ min: 1, max: 1000 }) }),
  { maxLength: 40 },
)
const law = mbgNbd.law([0.6, 40, 0.8, 2.5])

describe('kernels of the forecast, against the obvious way', () => {
  it('weekly tracking counts repeat order days of known units', () => {
    fc.assert(
      fc.property(sales, fc.nat(400), (rows, knownBy) => {
        const days = purchaseDays(ledgerOf(UNITS, 400, rows), null)
        const slow = Array.from({ length: 50 }, (_, week) => {
          let count = 0
          for (let unit = 0; unit < UNITS; unit++) {
            const own = [...new Set(rows.filter((row) => row.unit === unit).map(({ day }) => day))].toSorted(
              (a, b) => a - b,
            )
            if (own.length === 0 || own[0]! > knownBy) continue
            count += own.slice(1).filter((day) => day >= 0 && day < 7 * (week + 1)).length
          }
          return count
        })
        expect(Array.from(weeklyRepeats(days, 0, 50, knownBy))).toEqual(slow)
      }),
    )
  })

  it('expected tracking adds up a new customer’s expectation, unit by unit', () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const history = purchaseHistory(purchaseDays(ledgerOf(UNITS, 400, rows), null), 400)
        const firsts = [...new Set(rows.map(({ unit }) => unit))].map((unit) =>
          Math.min(...rows.filter((row) => row.unit === unit).map(({ day }) => day)),
        )
        expectedRepeats(law, history, 0, 57).forEach((value, week) => {
          const slow = firsts
            .filter((first) => first < 7 * (week + 1))
            .reduce((sum, first) => sum + law.expected(0, 0, 0, 7 * (week + 1) - first), 0)
          expect(value).toBeCloseTo(slow, 9)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('rows of some units are the history of those units alone', () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const chosen = (unit: number) => unit % 2 === 0
        const all = purchaseHistory(purchaseDays(ledgerOf(UNITS, 400, rows), null), 400)
        const own = rows.filter(({ unit }) => chosen(unit))
        const alone = purchaseHistory(purchaseDays(ledgerOf(UNITS, 400, own), null), 400).rows
        expect(rowsOfUnits(all, chosen)).toEqual({ ...alone, logGaps: 0 })
      }),
    )
  })

  it('values of first days, of a window and by month agree with filters over the sales', () => {
    fc.assert(
      fc.property(sales, fc.nat(400), (rows, from) => {
        const ledger = ledgerOf(UNITS, 400, rows)
        const sum = (of: (row: (typeof rows)[number]) => boolean) =>
          rows.filter(of).reduce((total, { revenue }) => total + revenue, 0)
        const first = firstValues(ledger, purchaseDays(ledger, null))
        const inWindow = windowValue(ledger, { from, to: 300 })
        for (let unit = 0; unit < UNITS; unit++) {
          const days = rows.filter((row) => row.unit === unit).map(({ day }) => day)
          const begun =
            days.length === 0 ? Number.NaN : sum((row) => row.unit === unit && row.day === Math.min(...days))
          expect(first[unit]).toEqual(begun)
          expect(inWindow[unit]).toBe(sum((row) => row.unit === unit && row.day >= from && row.day < 300))
        }
        const mask = Uint8Array.from({ length: UNITS }, (_, unit) => unit % 2)
        expect(earnedByMonth(ledger, mask).at(-1)).toBe(sum(({ unit }) => unit % 2 === 1))
      }),
    )
  })

  it('earned value takes credits off at their own date, and none of an account without a sale', () => {
    const ledger = ledgerOf(
      2,
      100,
      [{ unit: 0, day: 5, revenue: 100 }],
      [
        { unit: 0, day: 40, revenue: 30, sale: 0 },
        { unit: 1, day: 40, revenue: 7 },
      ],
    )
    expect(Array.from(earnedByMonth(ledger, null))).toEqual([100, 70, 70, 70])
  })

  it('bins hold the plain means of their accounts', () => {
    const rows = fc.array(fc.tuple(fc.nat(12), fc.nat(9), fc.option(fc.nat(9), { nil: Number.NaN })), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (accounts) => {
        const column = (at: 0 | 1 | 2) => Float64Array.from(accounts, (row) => row[at])
        calibrationBins(column(0), column(1), column(2), 4).forEach((bin, i) => {
          const own = accounts.filter(([x, , y]) => Math.min(4, x) === i && !Number.isNaN(y))
          expect(bin.accounts).toBe(own.length)
          const mean = (of: 1 | 2) => own.reduce((sum, row) => sum + row[of], 0) / own.length
          if (own.length === 0) expect([bin.expected, bin.actual]).toEqual([NaN, NaN])
          else {
            expect(bin.expected).toBeCloseTo(mean(1), 12)
            expect(bin.actual).toBeCloseTo(mean(2), 12)
          }
        })
      }),
    )
  })

  it('moments and quantiles of a number of orders agree with its probabilities', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (masses, p) => {
        const total = masses.reduce((sum, mass) => sum + mass, 0)
        const probability = masses.map((mass) => mass / total)
        const beyond = probability.slice(1).map((_, n) => probability.slice(n + 1).reduce((sum, one) => sum + one, 0))
        const mean = (of: (n: number) => number) => probability.reduce((sum, one, n) => sum + one * of(n), 0)
        const moments = orderMoments(beyond)
        expect(moments.none).toBeCloseTo(probability[0]!, 12)
        expect(moments.mean).toBeCloseTo(
          mean((n) => n),
          10,
        )
        expect(moments.square).toBeCloseTo(
          mean((n) => n * n),
          9,
        )
        const below = (n: number) => probability.slice(0, n + 1).reduce((sum, one) => sum + one, 0)
        const n = orderQuantile(beyond, p)
        expect(below(n)).toBeGreaterThanOrEqual(p - 1e-12)
        if (n > 0) expect(below(n - 1)).toBeLessThan(p + 1e-12)
      }),
    )
  })

  it('discounting by eight steps is within 1e-3 of a sum over many', () => {
    for (const [x, tx, T] of [
      [0, 0, 0],
      [0, 0, 3],
      [4, 300, 340],
      [30, 700, 702],
    ] as const) {
      const at = (t: number) => law.expected(x, tx, T, t)
      const horizon = 730
      const rate = (Math.log(1.1) * horizon) / 365.25
      const steps = Array.from({ length: FORECAST_STEPS }, (_, i) => at((horizon * (i + 1)) / FORECAST_STEPS))
      const n = 4000
      let slow = 0
      for (let i = 0; i < n; i++) {
        const mass = at((horizon * (i + 1)) / n) - at((horizon * i) / n)
        slow += mass * Math.exp((-rate * (i + 0.5)) / n)
      }
      expect(Math.abs(discountedOrders(steps, rate) / slow - 1)).toBeLessThan(1e-3)
      expect(discountedOrders(steps, 0)).toBeCloseTo(at(horizon), 12)
    }
  })

  it('a newly acquired customer without discount is worth its first order and the expected others', () => {
    const money = { firstValue: 500, laterValue: 300, costToServe: 20 }
    const found = newCustomer(law, money, 365, 0)
    const later = law.expected(0, 0, 0, 365)
    expect(found.orders).toBeCloseTo(1 + later, 12)
    expect(found.clv).toBeCloseTo(480 + later * 280, 8)
    expect(newCustomer(law, money, 365, 0.001).clv).toBeLessThan(found.clv)
  })

  it('values to come: the mean is the own mean and the company’s, weighted; sums have the moments of simulation', () => {
    const spend = { p: 6.25, q: 3.74, gamma: 15.44 }
    const one = spendMoments(spend, 5, 40)
    const company = (spend.p * spend.gamma) / (spend.q - 1)
    const weight = (spend.p * 5) / (spend.p * 5 + spend.q - 1)
    expect(one.mean).toBeCloseTo(weight * 40 + (1 - weight) * company, 10)
    // The square of a sum of exactly n orders: (pn)(pn + 1) E ν⁻².
    const n = 3
    const shape = spend.q + spend.p * 5
    const rate = spend.gamma + 5 * 40
    const inverse = rate ** 2 / ((shape - 1) * (shape - 2))
    expect(spendSquare(spend.p, { mean: n, square: n * n }, one)).toBeCloseTo(
      spend.p * n * (spend.p * n + 1) * inverse,
      8,
    )
    expect(spendMoments({ ...spend, q: 1.5 }, 0, Number.NaN).inverseSquare).toBeNaN()
    const moved = (change: Partial<typeof spend>) => spendMoments({ ...spend, ...change }, 5, 40).mean
    const h = 1e-6
    expect(one.slopes[0]).toBeCloseTo((moved({ p: spend.p * Math.exp(h) }) - one.mean) / h, 3)
    expect(one.slopes[1]).toBeCloseTo((moved({ q: 1 + (spend.q - 1) * Math.exp(h) }) - one.mean) / h, 3)
    expect(one.slopes[2]).toBeCloseTo((moved({ gamma: spend.gamma * Math.exp(h) }) - one.mean) / h, 3)
  })

  it('normal quantiles have their published digits', () => {
    expect(normalQuantile(0.5)).toBe(0)
    for (const [p, z] of [
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
    ] as const) {
      expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(2e-9)
    }
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })

  it('correlation, coverage and criteria are the textbook ones', () => {
    const x = Float64Array.of(1, 2, 3, 4, 0, 5)
    const values = Float64Array.of(2, 4, 6, 8, 9, Number.NaN)
    expect(frequencyValueCorrelation(x, values)).toBeCloseTo(1, 12)
    expect(frequencyValueCorrelation(x.subarray(0, 2), values)).toBeNaN()
    expect(
      intervalCoverage(Float64Array.of(0, 1, Number.NaN, 2), Float64Array.of(1, 2, 3, 3), Float64Array.of(1, 0, 1, 3)),
    ).toBe(2 / 3)
    expect(informationCriteria(-100, 4, Math.E ** 2)).toEqual({ aic: 208, bic: 208 })
  })

  it('a forecast beats the naive ones only in both errors, and is untested on little', () => {
    const card = { accounts: 100, expected: 9, actual: 10, bias: -0.1, mae: 1, deviance: 2, topFound: 0.5 }
    const worse = { ...card, mae: 1.1, deviance: 2.1 }
    expect(holdoutVerdict(card, [worse])).toBe('beats')
    expect(holdoutVerdict(card, [worse, { ...worse, deviance: 1.9 }])).toBe('loses')
    expect(holdoutVerdict(card, [{ ...worse, mae: 1 }])).toBe('loses')
    expect(holdoutVerdict(card, [])).toBe('untested')
    expect(holdoutVerdict({ ...card, accounts: 29 }, [worse])).toBe('untested')
    expect(holdoutVerdict({ ...card, actual: 0 }, [worse])).toBe('untested')
  })
})
