import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimVerdict } from '../../../src/core/scenario/claimVerdict'
import { type ClvRates, clvSensitivity, rateClv } from '../../../src/core/scenario/rateClv'
import { revenueYears } from '../../../src/core/scenario/revenueYears'

const RATES: ClvRates = {
  yearlyLoss: 0.2,
  ordersPerYear: 12,
  aov: 1_000_000,
  marginShare: 0.3,
  discount: 0.1,
  horizonMonths: 24,
}

test('without loss and discount it is the margin of the horizon', () => {
  expect(rateClv({ ...RATES, yearlyLoss: 0, discount: 0 })).toBeCloseTo(24 * 300_000, 6)
  expect(rateClv({ ...RATES, yearlyLoss: 1 })).toBe(0)
  expect(rateClv({ ...RATES, horizonMonths: 0 })).toBe(0)
})

test('is the sum of its geometric series', () => {
  const rates = fc.record({
    yearlyLoss: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    ordersPerYear: fc.double({ min: 0.1, max: 50, noNaN: true }),
    aov: fc.integer({ min: 1, max: 10_000_000 }),
    marginShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
    discount: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    horizonMonths: fc.integer({ min: 1, max: 120 }),
  })
  fc.assert(
    fc.property(rates, (one) => {
      const q = ((1 - one.yearlyLoss) / (1 + one.discount)) ** (1 / 12)
      const closed = ((one.ordersPerYear / 12) * one.aov * one.marginShare * q * (1 - q ** one.horizonMonths)) / (1 - q)
      expect(rateClv(one) / closed).toBeCloseTo(1, 9)
    }),
  )
})

test('the sensitivity lists the widest first, as differences from the CLV as it is', () => {
  const [first, second] = clvSensitivity(RATES, { aov: [900_000, 1_100_000], yearlyLoss: [0.05, 0.6] })
  expect([first?.rate, second?.rate]).toEqual(['yearlyLoss', 'aov'])
  expect(first?.low).toBeGreaterThan(0)
  expect(second?.high).toBeCloseTo(rateClv(RATES) * 0.1, 4)
  expect(clvSensitivity(RATES, {})).toEqual([])
})

test('revenue of years to come, on the mean of the accounts of each year', () => {
  const rates = { accounts: 100, yearlyLoss: 0.2, newAYear: 10, ordersPerYear: 2, aov: 50 }
  expect([...revenueYears(rates, 2)]).toEqual([((100 + 90) / 2) * 100, ((90 + 82) / 2) * 100])
  expect(revenueYears(rates, 0)).toHaveLength(0)
  expect([...revenueYears({ ...rates, newAYear: 20 }, 3)]).toEqual([10_000, 10_000, 10_000])
})

test.each([
  [0.8, 'holds'],
  [0.71, 'close'],
  [0.69, 'not-reproduced'],
  [null, 'cannot-test'],
  [NaN, 'cannot-test'],
] as const)('%s of at least 80 %% is %s', (value, verdict) => {
  expect(claimVerdict(value, { least: 0.8, tolerance: 0.1 })).toBe(verdict)
})

test('a claim may have an upper end', () => {
  expect(claimVerdict(0.96, { least: 0.25, most: 0.95, tolerance: 0.1 })).toBe('close')
  expect(claimVerdict(1.2, { least: 0.25, most: 0.95, tolerance: 0.1 })).toBe('not-reproduced')
})
