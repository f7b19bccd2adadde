import { expect, it } from 'vitest'
import { ruleOfThumbClv } from '../../src/core/ruleOfThumbClv'

const sold = { sales: 20, gross: 4000, value: 1000, days: 2 * 365.25, accounts: 1 }

it('multiplies order value, orders a year, years and margin', () => {
  const rule = ruleOfThumbClv(sold, 3 * 365.25)
  expect(rule).toEqual({ aov: 200, ordersPerYear: 10, lifespanYears: 3, marginShare: 0.25, value: 1500 })
})

it('takes an account that is known for less than a year as known for one', () => {
  expect(ruleOfThumbClv({ ...sold, sales: 2, days: 10 }, 365.25)?.ordersPerYear).toBe(2)
  expect(ruleOfThumbClv({ ...sold, accounts: 4 }, 365.25)?.ordersPerYear).toBe(5)
})

it('does not exist without a sale, a lifespan or a margin', () => {
  expect(ruleOfThumbClv({ ...sold, sales: 0, gross: 0, value: 0 }, 365)).toBeNull()
  expect(ruleOfThumbClv({ ...sold, sales: 0 }, 365)).toBeNull()
  expect(ruleOfThumbClv({ ...sold, gross: 0 }, 365)).toBeNull()
  expect(ruleOfThumbClv({ ...sold, gross: -1 }, 365)).toBeNull()
  expect(ruleOfThumbClv(sold, null)).toBeNull()
  expect(ruleOfThumbClv({ ...sold, value: NaN }, 365)).toBeNull()
})
