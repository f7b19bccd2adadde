import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eligibleRepeat } from '../../src/core/eligibleRepeat'
import { onboarding } from '../../src/core/onboarding'
import { arbitraryLedger, isCounted, knownSales, ledgerOfPlain, type PlainLedger, RUNS, unitsOf } from './plainLedger'

describe('onboarding', () => {
  it('agrees with reading the second and third day of each list', () => {
    fc.assert(
      fc.property(arbitraryLedger, fc.integer({ min: 1, max: 99 }), (plain, percent) => {
        const result = onboarding(ledgerOfPlain(plain), plain.mask, percent / 100)
        const second = unitsOf(plain).map((unit) => slowDaysTo(plain, unit, 1))
        const third = unitsOf(plain).map((unit) => slowDaysTo(plain, unit, 2))
        const usualDay = slowQuantile(second, percent)
        const chosen = (_: number, unit: number) => isCounted(plain.mask, unit)
        expect([...result.daysToSecond]).toEqual(second)
        expect([...result.daysToThird]).toEqual(third)
        expect(result).toMatchObject({
          usualDay,
          medianToSecond: slowQuantile(second.filter(chosen), 50),
          medianToThird: slowQuantile(third.filter(chosen), 50),
        })
        const overdue = unitsOf(plain).filter((unit) => {
          const days = knownSales(plain, unit).map(({ day }) => day)
          const waits = isCounted(plain.mask, unit) && days.length === 1
          return waits && usualDay !== null && plain.asOfDay - days[0] > usualDay
        })
        expect(unitsOf(plain).filter((unit) => result.overdue[unit] === 1)).toEqual(overdue)
        expect(result.overdueCount).toBe(overdue.length)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('eligibleRepeat', () => {
  it('agrees with filtering the units that have had the days', () => {
    fc.assert(
      fc.property(arbitraryLedger, fc.nat(400), (plain, days) => {
        const eligible = unitsOf(plain).filter((unit) => {
          const first = knownSales(plain, unit).at(0)
          return isCounted(plain.mask, unit) && first !== undefined && plain.asOfDay - first.day >= days
        })
        const repeating = eligible.filter((unit) => knownSales(plain, unit).length >= 2)
        expect(eligibleRepeat(ledgerOfPlain(plain), plain.mask, days)).toEqual({
          eligible: eligible.length,
          repeating: repeating.length,
          rate: eligible.length === 0 ? null : repeating.length / eligible.length,
        })
      }),
      { numRuns: RUNS },
    )
  })
})

function slowDaysTo(plain: PlainLedger, unit: number, place: number): number {
  const days = knownSales(plain, unit).map(({ day }) => day)
  return days.length > place ? days[place] - days[0] : NaN
}

/** The smallest day by which at least so many percent of those that came had come. */
function slowQuantile(days: readonly number[], percent: number): number | null {
  const came = days.filter((day) => !Number.isNaN(day)).toSorted((a, b) => a - b)
  return came.find((day) => came.filter((other) => other <= day).length * 100 >= percent * came.length) ?? null
}
