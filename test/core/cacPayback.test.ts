import { describe, expect, it } from 'vitest'
import { cacPayback } from '../../src/core/cacPayback'
import { dayOfCivil } from '../../src/core/calendar'
import { cohortCosts } from '../../src/core/cohortCosts'
import { cohorts } from '../../src/core/cohorts'
import { allowableCac } from '../../src/core/unitEconomics'
import { ledgerOf } from './ledgerOf'

const sale = (unit: number, month: number, value: number) => ({
  unit,
  day: dayOfCivil(2024, month, 5),
  revenue: 100,
  value,
})
const asOf = dayOfCivil(2024, 6, 10)

function payback(costs: readonly number[], sales = [sale(0, 1, 10), sale(0, 3, 15), sale(1, 1, 5), sale(0, 6, 90)]) {
  const ledger = ledgerOf(costs.length, asOf, sales)
  const matrix = cohorts(ledger, null, 'month', 'calendar', true)
  return cacPayback(matrix, cohortCosts(matrix, ledger, null, Float64Array.from(costs)), [...matrix.size.keys()])
}

describe('cacPayback', () => {
  it('is the month in which the margin reaches the cost, and that month itself counts', () => {
    expect(payback([10, 5])).toEqual({ age: 0, seen: 4 })
    expect(payback([20, 10])).toEqual({ age: 2, seen: 4 })
  })

  it('is not yet reached by what the running month brings', () => {
    expect(payback([60, 20])).toEqual({ age: null, seen: 4 })
  })

  it('is in month 0 where nothing was spent, and unknown where the cost is', () => {
    expect(payback([0, 0])).toEqual({ age: 0, seen: 4 })
    expect(payback([NaN, 5])).toBeNull()
    expect(payback([NaN])).toBeNull()
  })

  it('does not exist without an account, and is not reached by credits alone', () => {
    expect(payback([0], [])).toBeNull()
    expect(payback([1, 0], [sale(0, 1, -10), sale(1, 1, 0)])).toEqual({ age: null, seen: 4 })
  })
})

describe('allowableCac', () => {
  it('is the margin over the ratio; of no margin, or no ratio, there is none', () => {
    expect(allowableCac(900, 3)).toBe(300)
    expect(allowableCac(null, 3)).toBeNull()
    expect(allowableCac(900, 0)).toBeNull()
  })
})
