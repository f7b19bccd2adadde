import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tiers } from '../../src/core/tiers'
import { RUNS } from './plainLedger'

const arbitraryValues = fc.array(fc.oneof(fc.integer({ min: -6, max: 25 }), fc.constant(NaN)), { maxLength: 30 })
/** Whole percents, so that a cut at a whole number of accounts or of money comes up. */
const arbitraryPercents = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
  .map((percents) => percents.toSorted((a, b) => a - b))

it('cuts by rank and by share as walking down the list does', () => {
  fc.assert(
    fc.property(arbitraryValues, arbitraryPercents, fc.boolean(), (values, percents, byRank) => {
      const best = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => b - a)
      const whole = byRank ? best.length : best.reduce((sum, value) => sum + value, 0)
      const slow = values.map((value) => {
        if (Number.isNaN(value)) return 255
        const better = best.slice(0, best.indexOf(value))
        const used = byRank ? better.length : better.reduce((sum, each) => sum + each, 0)
        return whole <= 0 ? percents.length : percents.filter((percent) => used * 100 >= percent * whole).length
      })
      const result = tiers(
        Float64Array.from(values),
        byRank ? 'rank' : 'share',
        percents.map((percent) => percent / 100),
      )
      expect([...result.tier]).toEqual(slow)
      expectTotals(result, values, slow, percents.length + 1)
    }),
    { numRuns: RUNS },
  )
})

it('cuts by money at values equal to or above each cut', () => {
  fc.assert(
    fc.property(
      arbitraryValues,
      fc.uniqueArray(fc.integer({ min: -4, max: 20 }), { maxLength: 4 }),
      (values, money) => {
        const cuts = money.toSorted((a, b) => b - a)
        const slow = values.map((value) => (Number.isNaN(value) ? 255 : cuts.filter((cut) => value < cut).length))
        const result = tiers(Float64Array.from(values), 'money', cuts)
        expect([...result.tier]).toEqual(slow)
        expectTotals(result, values, slow, cuts.length + 1)
      },
    ),
    { numRuns: RUNS },
  )
})

function expectTotals(result: ReturnType<typeof tiers>, values: number[], slow: number[], count: number) {
  const inTier = Array.from({ length: count }, (_, tier) => values.filter((__, unit) => slow[unit] === tier))
  expect([...result.count]).toEqual(inTier.map((members) => members.length))
  expect([...result.value]).toEqual(inTier.map((members) => members.reduce((sum, value) => sum + value, 0)))
  expect([...result.smallest]).toEqual(inTier.map((members) => (members.length === 0 ? NaN : Math.min(...members))))
}
