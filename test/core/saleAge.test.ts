import { describe, expect, it } from 'vitest'
import { ageTables, type CohortGrain, type CohortOffset, saleAge } from '../../src/core/saleAge'
import { day } from './days'

const age = (grain: CohortGrain, offset: CohortOffset, first: string, then: string) =>
  saleAge(ageTables(day('2023-01-01'), day('2024-12-31'), grain, offset), day(first), day(then))

describe('saleAge', () => {
  it('counts civil periods since the first by calendar', () => {
    expect(age('month', 'calendar', '2023-01-31', '2023-01-31')).toBe(0)
    expect(age('month', 'calendar', '2023-01-31', '2023-02-01')).toBe(1)
    expect(age('month', 'calendar', '2023-01-31', '2024-12-31')).toBe(23)
    expect(age('quarter', 'calendar', '2023-03-31', '2023-04-01')).toBe(1)
    expect(age('quarter', 'calendar', '2023-01-01', '2023-03-31')).toBe(0)
  })

  it('counts full months by anniversary, the last day of a shorter month standing for a missing one', () => {
    expect(age('month', 'anniversary', '2023-01-31', '2023-02-27')).toBe(0)
    expect(age('month', 'anniversary', '2023-01-31', '2023-02-28')).toBe(1)
    expect(age('month', 'anniversary', '2023-01-31', '2023-03-30')).toBe(1)
    expect(age('month', 'anniversary', '2023-01-31', '2023-03-31')).toBe(2)
    expect(age('month', 'anniversary', '2024-02-29', '2024-12-31')).toBe(10)
    expect(age('quarter', 'anniversary', '2023-02-15', '2023-05-14')).toBe(0)
    expect(age('quarter', 'anniversary', '2023-02-15', '2023-05-15')).toBe(1)
  })
})
