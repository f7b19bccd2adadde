import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RiskHistory } from '../../../src/core/risk/riskHistory'
import { historyGates, riskCalendar, rowGates } from '../../../src/core/risk/riskGate'
import { testOrigins, trainingOrigins } from '../../../src/core/risk/riskOrigins'

const calendar = (horizon: number, usableFrom = 0, firstDay = 0) => ({ firstDay, usableFrom, horizon })

it('days learned from end one outcome window before the as-of day, a quarter of a horizon apart', () => {
  expect(trainingOrigins(calendar(60), 200)).toEqual([34, 49, 64, 79, 94, 109, 124, 139])
  expect(trainingOrigins(calendar(60, 80), 200)).toEqual([94, 109, 124, 139])
  expect(trainingOrigins(calendar(60, 139), 200)).toEqual([139])
  expect(trainingOrigins(calendar(60, 140), 200)).toEqual([])
  expect(trainingOrigins(calendar(60, Infinity), 200)).toEqual([])
})

it('are a week apart or more, 24 at most, and within three years', () => {
  expect(trainingOrigins(calendar(7), 40)).toEqual([4, 11, 18, 25, 32])
  const many = trainingOrigins(calendar(60), 5000)
  expect(many).toHaveLength(24)
  expect([many[1]! - many[0]!, many.at(-1)]).toEqual([Math.floor((3 * 365) / 24), 4939])
  const wide = trainingOrigins(calendar(30), 24 * 20 + 15 + 31)
  expect([wide.length, wide[1]! - wide[0]!]).toEqual([24, 20])
})

it('half a horizon of history lies before each', () => {
  expect(trainingOrigins(calendar(60, 0, 100), 191)).toEqual([130])
  expect(trainingOrigins(calendar(60, 0, 100), 190)).toEqual([])
})

it('models are tested on up to four later days, half a horizon apart, on which one could have been made', () => {
  expect(testOrigins(calendar(60), 1000)).toEqual([849, 879, 909, 939])
  expect(testOrigins(calendar(60), 200)).toEqual([109, 139])
  expect(testOrigins(calendar(60), 151)).toEqual([])
  expect(testOrigins(calendar(60), 152)).toEqual([91])
  expect(testOrigins(calendar(7), 100)).toEqual([71, 78, 85, 92])
})

/** A history in which a gap is completed every day from day `from` on. */
const historyOf = (asOfDay: number, gapsFrom: number): RiskHistory => ({
  unitCount: 0,
  firstDay: 10,
  asOfDay,
  start: new Uint32Array(1),
  day: new Uint16Array(0),
  logSum: new Float64Array(0),
  squareSum: new Float64Array(0),
  salesBefore: new Float64Array(0),
  poolOn: (on) => ({
    completedGaps: Math.max(0, on - gapsFrom),
    mean: 0,
    withinVariance: 1,
    betweenVariance: 1,
    shrinkage: 1,
  }),
})

it('a day can be learned from once 50 completed gaps are known', () => {
  expect(riskCalendar(historyOf(200, 30), 30).usableFrom).toBe(80)
  expect(riskCalendar(historyOf(80, 30), 30).usableFrom).toBe(80)
  expect(riskCalendar(historyOf(79, 30), 30).usableFrom).toBe(Infinity)
})

it('the days that a history needs are exactly those from which on there is one to learn from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 600 }),
      fc.nat(200),
      fc.constantFrom(7, 30, 90, 365),
      (asOf, from, horizon) => {
        const history = historyOf(asOf, from)
        const known = riskCalendar(history, horizon)
        const [gaps, days] = historyGates(history, known)
        expect(gaps).toEqual({ what: 'gaps', have: Math.max(0, asOf - from), need: 50 })
        expect([days!.what, days!.have]).toEqual(['days', asOf - 9])
        const enough = trainingOrigins(known, asOf).length > 0
        expect(days!.have >= days!.need).toBe(enough || (known.usableFrom === Infinity && days!.have >= days!.need))
        if (known.usableFrom < Infinity && !enough) {
          const lead = Math.max(Math.round(horizon / 2), known.usableFrom - 10)
          expect(trainingOrigins(known, 10 + lead + horizon + 1)).not.toEqual([])
          expect(trainingOrigins(known, 10 + lead + horizon)).toEqual([])
          expect(days!.need).toBe(lead + horizon + 2)
        }
      },
    ),
  )
})

it('counts accounts once, and outcomes of either kind', () => {
  const unit = Uint32Array.of(1, 1, 2, 5)
  const rows = { count: 4, unit, values: new Float64Array(0), outcome: Uint8Array.of(1, 0, 1, 1), of: 4 }
  expect(rowGates(rows)).toEqual([
    { what: 'accounts', have: 3, need: 50 },
    { what: 'no-order', have: 3, need: 30 },
    { what: 'order', have: 1, need: 30 },
  ])
})
