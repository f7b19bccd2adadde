import { expect, it } from 'vitest'
import { rhythms } from '../../../src/core/rhythm'
import { accountsWithSale } from '../../../src/core/risk/accountsWithSale'
import { medianSilenceDays } from '../../../src/core/risk/medianSilence'
import { riskFacts } from '../../../src/core/risk/riskFacts'
import { riskHistory } from '../../../src/core/risk/riskHistory'
import { riskHorizon } from '../../../src/core/risk/riskHorizon'
import { baseRates, riskScore } from '../../../src/core/risk/riskScore'
import type { RiskTest } from '../../../src/core/risk/riskTests'
import { ledgerOf } from '../ledgerOf'

const FIRST = 19_723
const rhythmsOf = (company: readonly (readonly number[])[], asOf: number) =>
  rhythms(
    ledgerOf(
      company.length,
      FIRST + asOf,
      company.flatMap((days, unit) => days.map((day) => ({ unit, day: FIRST + day, revenue: 1 }))),
    ),
    { kind: 'own' },
    90,
  )

const company = [[0, 10, 20, 400, 500], [450], [], [0, 100, 200, 300, 400]]
const history = riskHistory(rhythmsOf(company, 520))

it('tells what was known on the evening of a day', () => {
  const pool = history.poolOn(FIRST + 500)
  const logs = 2 * Math.log(10) + Math.log(380) + Math.log(100)
  expect(riskFacts(history, 0, FIRST + 500, 100)).toEqual({
    silence: 0,
    usualGap: expect.closeTo(Math.exp((logs + pool.shrinkage * pool.mean) / (4 + pool.shrinkage)), 9) as number,
    orders: 5,
    tenure: 500,
    // Day 400 itself is not within the 100 days.
    recent: 1,
    lastGap: 100,
    // Days 136 to 235.
    yearEarlier: 0,
  })
  expect(riskFacts(history, 0, FIRST + 380, 30)).toMatchObject({ silence: 360, orders: 3, lastGap: 10, yearEarlier: 1 })
  expect(riskFacts(history, 0, FIRST + 364, 30).yearEarlier).toBeNull()
  expect(riskFacts(history, 0, FIRST + 365, 30).yearEarlier).toBe(2)
  expect(riskFacts(history, 1, FIRST + 450, 30)).toMatchObject({
    silence: 0,
    orders: 1,
    tenure: 0,
    recent: 1,
    lastGap: null,
  })
})

it('the median silence is half a usual gap after the last sale day, not before risk can be told, not after today', () => {
  const units = accountsWithSale(history)
  expect([...units]).toEqual([0, 1, 3])
  const usual = [...units].map((unit) => riskFacts(history, unit, FIRST + 520, 30).usualGap)
  const last = [500, 450, 400]
  const expected = (earliest: number) =>
    usual.map((gap, i) => FIRST + Math.min(520, Math.max(earliest, last[i]! + Math.round(gap / 2))))
  expect([...medianSilenceDays(history, units, FIRST)]).toEqual(expected(0))
  expect([...medianSilenceDays(history, units, FIRST + 510)]).toEqual(expected(510))
})

it('the horizon passes over churned accounts, and keeps to what the history allows', () => {
  const fixed = (days: number, company_: readonly (readonly number[])[], asOf: number) =>
    riskHorizon(
      rhythms(
        ledgerOf(
          company_.length,
          FIRST + asOf,
          company_.flatMap((its, unit) => its.map((day) => ({ unit, day: FIRST + day, revenue: 1 }))),
        ),
        { kind: 'fixed', days },
        days,
      ),
    )
  // At risk from half of the fixed days on; the account of day 0 is churned.
  expect(fixed(60, [[0], [900], []], 900)).toBe(30)
  expect(fixed(62, [[0], [900]], 900)).toBe(60)
  expect(fixed(60, [[0, 75]], 75)).toBe(30)
  expect(fixed(60, [[0, 74]], 74)).toBe(14)
  expect(fixed(60, [[5000]], 5000)).toBe(7)
  expect(fixed(3000, [[0, 5000]], 5000)).toBe(365)
})

const test = (risk: readonly number[], outcome: readonly number[], learned: readonly number[] = [1, 0, 0, 0]) => {
  const rows = (its: readonly number[]) => ({
    count: its.length,
    of: its.length,
    unit: Uint32Array.from(its.keys()),
    values: new Float64Array(0),
    outcome: Uint8Array.from(its),
  })
  return {
    risk: Float64Array.from(risk),
    test: { on: 0, seen: [], train: rows(learned), test: rows(outcome) } as RiskTest,
  }
}

it('scores ranking within each test, weighed by its rows, and passes over tests with one outcome only', () => {
  const parts = [test([0.9, 0.1], [1, 0]), test([0.2, 0.4, 0.6, 0.8], [1, 0, 0, 1]), test([0.5], [1])]
  const { auc, brier } = riskScore(
    parts.map((part) => part.test),
    parts.map((part) => part.risk),
  )
  expect(auc).toBeCloseTo((2 * 1 + 4 * 0.5) / 6, 12)
  expect(brier).toBeCloseTo((0.01 + 0.01 + 0.64 + 0.16 + 0.36 + 0.04 + 0.25) / 7, 12)
  const one = test([0.5], [1])
  expect(riskScore([one.test], [one.risk]).auc).toBeNaN()
})

it('parts rows into tenths by risk, and fewer rows into one each', () => {
  const many = test(
    Array.from({ length: 25 }, (_, i) => ((i * 7) % 25) / 25),
    Array.from({ length: 25 }, (_, i) => Number((i * 7) % 25 >= 20)),
  )
  const { bins } = riskScore([many.test], [many.risk])
  expect(bins.map(({ accounts }) => accounts)).toEqual([2, 3, 2, 3, 2, 3, 2, 3, 2, 3])
  expect(bins[1]).toEqual({ accounts: 3, foretold: expect.closeTo(0.12, 12) as number, came: 0 })
  expect(bins[9]).toEqual({ accounts: 3, foretold: expect.closeTo(0.92, 12) as number, came: 1 })
  const few = test([0.5, 0.2], [1, 0])
  expect(riskScore([few.test], [few.risk]).bins).toEqual([
    { accounts: 1, foretold: 0.2, came: 0 },
    { accounts: 1, foretold: 0.5, came: 1 },
  ])
})

it('without a model everybody gets the share that did not order while learning', () => {
  expect(baseRates([test([0.9, 0.1], [1, 0], [1, 1, 1, 0]).test])).toEqual([Float64Array.of(0.75, 0.75)])
})
