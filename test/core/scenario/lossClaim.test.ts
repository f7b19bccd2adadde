import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growthToReach, type LossClaim, lossClaimPath, yearsToReach } from '../../../src/core/scenario/lossClaim'

const CLAIM: LossClaim = { lossBefore: 0.05, lossAfter: 0.025, years: 5, newShare: 0, growth: 0, accounts: 1000 }

describe('"5 % → 2.5 % yearly loss gives half more sales in five years"', () => {
  const path = lossClaimPath(CLAIM)

  test('is 13.9 % more accounts and 7.9 % more sales to date', () => {
    expect(path.accounts[5]).toBeCloseTo(0.975 ** 5 / 0.95 ** 5, 12)
    expect(path.accounts[5]).toBeCloseTo(1.1387, 4)
    expect(path.salesToDate[5]).toBeCloseTo(1.0789, 4)
    expect(path.salesFromStart).toBeCloseTo(1.0512, 4)
  })

  test('comes true in 15.6 years, with 5.7 % more spend a year, or if the loss were of a quarter', () => {
    expect(yearsToReach(CLAIM, 1.5)).toBeCloseTo(15.6, 1)
    expect(growthToReach(path, 1.5)).toBeCloseTo(0.0567, 4)
    expect(path.ifQuarterly[5]).toBeCloseTo(1.681, 3)
    const grown = lossClaimPath({ ...CLAIM, growth: growthToReach(path, 1.5) })
    const { accounts } = grown
    expect(accounts[5]! * (1 + growthToReach(path, 1.5)) ** 5).toBeCloseTo(1.5, 12)
  })

  test('the interval begins at nothing and widens; without a number of accounts there is none', () => {
    expect([path.low[0], path.high[0]]).toEqual([1, 1])
    const widths = Array.from(path.high, (high, year) => high - path.low[year]!)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(lossClaimPath({ ...CLAIM, accounts: null }).low[5]).toBeNaN()
  })
})

test('what never comes is null', () => {
  expect(yearsToReach({ ...CLAIM, lossAfter: 0.05 }, 1.5)).toBeNull()
  expect(yearsToReach({ ...CLAIM, lossAfter: 0.06 }, 1.5)).toBeNull()
  expect(yearsToReach({ ...CLAIM, lossBefore: 1 }, 1.5)).toBeNull()
})

/** Account by account and year by year, in expectation. */
function slowPath({ lossBefore, lossAfter, years, newShare, growth }: LossClaim) {
  const of = (loss: number, rate: number) => {
    let [accounts, sales] = [1, 0]
    const seen: { accounts: number; sales: number }[] = []
    for (let year = 1; year <= years; year++) {
      accounts = accounts - accounts * loss + newShare
      sales += accounts * Math.exp(year * Math.log1p(rate))
      seen.push({ accounts, sales })
    }
    return seen.at(-1)!
  }
  const [after, before] = [of(lossAfter, growth), of(lossBefore, 0)]
  return { accounts: after.accounts / before.accounts, sales: after.sales / before.sales }
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
    }),
  )
})
