import { describe, expect, it } from 'vitest'
import { cohortGrain } from '../../src/core/cohortGrain'
import { medianGap } from '../../src/core/medianGap'
import { ledgerOf } from './ledgerOf'

const bought = (...days: readonly number[]) =>
  ledgerOf(
    1,
    1000,
    days.map((day) => ({ unit: 0, day, revenue: 1 })),
  )

describe('medianGap', () => {
  it('is the middle gap, or the mean of the two in the middle', () => {
    expect(medianGap(bought(0, 10, 40, 100))).toBe(30)
    expect(medianGap(bought(0, 10, 40))).toBe(20)
  })

  it('leaves days with several sales in one, and never spans two units', () => {
    expect(medianGap(bought(5, 5, 5, 12))).toBe(7)
    const two = [
      { unit: 0, day: 0, revenue: 1 },
      { unit: 1, day: 90, revenue: 1 },
    ]
    expect(medianGap(ledgerOf(2, 1000, two))).toBeNull()
  })
})

describe('cohortGrain', () => {
  it('is a quarter beyond 45 days, a month where nothing is known', () => {
    expect(cohortGrain(bought(0, 45))).toBe('month')
    expect(cohortGrain(bought(0, 45, 91))).toBe('quarter')
    expect(cohortGrain(bought())).toBe('month')
    expect(cohortGrain(bought(3))).toBe('month')
  })
})
