import { expect, it } from 'vitest'

import { DEFAULT_SCOPE } from '../../src/core/scope'
import { goalScope } from '../../src/state/goalScope'

it('keeps what the figure depends on, and leaves out the day, the comparison and what forecasts are made with', () => {
  expect(goalScope(DEFAULT_SCOPE)).toBe('')
  expect(goalScope({ ...DEFAULT_SCOPE, asOfDay: 15_000, comparison: 'year', riskDays: 90 })).toBe('')
  expect(goalScope({ ...DEFAULT_SCOPE, period: 'last3', currency: 'USD', accounts: { country: ['France'] } })).toBe(
    '?period=last3&currency=USD&country=France',
  )
})
