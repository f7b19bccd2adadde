import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growthToReach, type LossClaim, lossClaimPath, yearsToReach } from '../../../src/core/scenario/lossClaim'

const CLAIM: LossClaim = { lossBefore: 0.05, lossAfter: 0.025, years: 5, newShare: 0, growth: 0, accounts: 1000 }

describe('"5 % → 2.5 % yearly loss gives half more sales in five years"', () => {
  test('is 13.9 % more accounts and 7.9 % more sales to date', () => {
    const path = lossClaimPath(CLAIM)
    expect(path.accounts[5]).toBeCloseTo(0.975 ** 5 / 0.95 ** 5, 12)
    expect(path.accounts[5]).toBeCloseTo(1.1387, 4)
    expect(path.salesToDate[5]).toBeCloseTo(1.0789, 4)
    expect(path.salesFromStart).toBeCloseTo(1.0512, 4)
  })

  test('comes true in 15.6 years, with 5.7 % more spend a year, or if the loss were of a quarter', () => {
    const path = lossClaimPath(CLAIM)
    expect(yearsToReach(CLAIM, 1.5)).toBeCloseTo(15.6, 1)
    expect(growthToReach(path, 1.5)).toBeCloseTo(0.0567, 4)
    expect(path.ifQuarterly[5]).toBeCloseTo(1.681, 3)
    const grown = lossClaimPath({ ...CLAIM, growth: growthToReach(path, 1.5) })
    const { accounts } = grown
    expect(accounts[5]! * (1 + growthToReach(path, 1.5)) ** 5).toBeCloseTo(1.5, 12)
  })

  test('the interval is that of a ratio of two binomial counts, on the logarithm', () => {
    const path = lossClaimPath(CLAIM)
    for (const year of [1, 3, 5]) {
      const part = (kept: number) => (1 - kept) / (1000 * kept)
      const half = 1.2815515655446 * Math.sqrt(part(0.95 ** year) + part(0.975 ** year))
      expect(Math.log(path.high[year]! / path.accounts[year]!)).toBeCloseTo(half, 12)
      expect(Math.log(path.low[year]! / path.accounts[year]!)).toBeCloseTo(-half, 12)
    }
  })

  test('the interval begins at nothing and widens; without a number of accounts there is none', () => {
    const path = lossClaimPath(CLAIM)
    expect([path.low[0], path.high[0]]).toEqual([1, 1])
    const widths = Array.from(path.high, (high, year) => high - path.low[year]!)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    const unknown = lossClaimPath({ ...CLAIM, accounts: null })
    expect([unknown.low[0], unknown.low[5], unknown.high[5]]).toEqual([1, NaN, NaN])
    expect([path.accounts[0], path.salesToDate[0], path.ifQuarterly[0]]).toEqual([1, 1, 1])
  })
})

test('what never comes is null', () => {
  expect(yearsToReach({ ...CLAIM, lossAfter: 0.05 }, 1.5)).toBeNull()
  expect(yearsToReach({ ...CLAIM, lossAfter: 0.06 }, 1.5)).toBeNull()
  expect(yearsToReach({ ...CLAIM, lossBefore: 1 }, 1.5)).toBeNull()
  expect(yearsToReach({ ...CLAIM, lossBefore: 0.5, lossAfter: 0, growth: 1 }, 16)).toBeCloseTo(2, 12)
})

/** Account by account, quarter by quarter and year by year, in expectation. */
function slowPath({ lossBefore, lossAfter, years, newShare, growth }: LossClaim) {
  const of = (loss: number, rate: number) => {
    let [accounts, sales, early, quarterly] = [1, 0, 0, 1]
    for (let year = 1; year <= years; year++) {
      const spend = Math.exp(year * Math.log1p(rate))
      early += accounts * spend
      accounts = accounts - accounts * loss + newShare
      sales += accounts * spend
      for (let quarter = 0; quarter < 4; quarter++) quarterly = quarterly - quarterly * loss + newShare / 4
    }
    return { accounts, sales, early, quarterly }
  }
  const [after, before] = [of(lossAfter, growth), of(lossBefore, 0)]
  return {
    accounts: after.accounts / before.accounts,
    sales: after.sales / before.sales,
    early: after.early / before.early,
    quarterly: after.quarterly / before.quarterly,
  }
}

test('agrees with a slow twin', () => {
  const share = fc.double({ min: 0, max: 0.9, noNaN: true })
  const claim = fc.record({
    lossBefore: share,
    lossAfter: share,
    years: fc.integer({ min: 1, max: 15 }),
    newShare: share,
    growth: fc.double({ min: -0.2, max: 0.5, noNaN: true }),
    accounts: fc.constant(null),
  })
  fc.assert(
    fc.property(claim, (one) => {
      const path = lossClaimPath(one)
      const slow = slowPath(one)
      expect(path.accounts[one.years]! / slow.accounts).toBeCloseTo(1, 9)
      expect(path.salesToDate[one.years]! / slow.sales).toBeCloseTo(1, 9)
      expect(path.salesFromStart / slow.early).toBeCloseTo(1, 9)
      expect(path.ifQuarterly[one.years]! / slow.quarterly).toBeCloseTo(1, 9)
    }),
  )
})
