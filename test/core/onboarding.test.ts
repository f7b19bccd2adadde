import { describe, expect, it } from 'vitest'
import { eligibleRepeat } from '../../src/core/eligibleRepeat'
import { onboarding } from '../../src/core/onboarding'
import { ledgerOf } from './ledgerOf'

const ledger = ledgerOf(
  5,
  200,
  [
    [0, 100],
    [0, 110],
    [0, 150],
    [1, 100],
    [1, 130],
    [2, 150],
    [3, 170],
  ].map(([unit, day]) => ({ unit, day, revenue: 1 })),
)

describe('onboarding', () => {
  it('measures the days to the second and third order and finds who has waited longer than usual', () => {
    expect(onboarding(ledger, null)).toEqual({
      daysToSecond: Float64Array.of(10, 30, NaN, NaN, NaN),
      daysToThird: Float64Array.of(50, NaN, NaN, NaN, NaN),
      medianToSecond: 10,
      medianToThird: 50,
      usualDay: 30,
      overdue: Uint8Array.of(0, 0, 1, 0, 0),
      overdueCount: 1,
    })
  })

  it('has no usual day before anyone came back', () => {
    const result = onboarding(ledgerOf(1, 200, [{ unit: 0, day: 100, revenue: 1 }]), null)
    expect(result).toMatchObject({ usualDay: null, medianToSecond: null, medianToThird: null, overdueCount: 0 })
  })

  it('keeps the usual day of all accounts for the chosen ones', () => {
    expect(onboarding(ledger, Uint8Array.of(0, 0, 1, 1, 1))).toMatchObject({
      usualDay: 30,
      medianToSecond: null,
      overdueCount: 1,
    })
    expect(onboarding(ledger, Uint8Array.of(1, 1, 0, 1, 1))).toMatchObject({ usualDay: 30, overdueCount: 0 })
  })
})

describe('eligibleRepeat', () => {
  it('asks only accounts that have had the days', () => {
    expect(eligibleRepeat(ledger, null, 50)).toEqual({ eligible: 3, repeating: 2, rate: 2 / 3 })
    expect(eligibleRepeat(ledger, null, 51)).toEqual({ eligible: 2, repeating: 2, rate: 1 })
    expect(eligibleRepeat(ledger, Uint8Array.of(0, 1, 1, 1, 1), 0)).toMatchObject({ eligible: 3, repeating: 1 })
    expect(eligibleRepeat(ledger, null, 101)).toEqual({ eligible: 0, repeating: 0, rate: null })
  })
})
