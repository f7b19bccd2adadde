import { describe, expect, it } from 'vitest'
import { besidePeriod } from '../../src/core/besidePeriod'
import { day } from './days'

const [FIRST, NEWEST] = [day('2009-12-01'), day('2011-12-09')]
const step = (asOf: string | null, by: -1 | 1, period: Parameters<typeof besidePeriod>[0]['period'] = 'last6') =>
  besidePeriod({ period, comparison: 'before', asOfDay: asOf === null ? null : day(asOf) }, by, FIRST, NEWEST)

describe('besidePeriod', () => {
  it('goes back from the newest day, and forward to it, which is said as no day', () => {
    expect(step(null, -1)).toBe(day('2011-06-09'))
    expect(step('2011-06-09', 1)).toBeNull()
    expect(step('2011-06-08', 1)).toBe(day('2011-12-08'))
    expect(step(null, 1)).toBeNull()
  })

  it('stays where the history begins', () => {
    expect(step('2010-05-01', -1)).toBe(day('2010-05-01'))
    expect(step('2010-06-01', -1)).toBe(FIRST)
  })

  it('keeps the last day of a month the last, and makes no other day the last', () => {
    expect(step('2011-08-31', -1)).toBe(day('2011-02-28'))
    expect(step('2011-08-30', -1)).toBe(day('2011-02-27'))
    expect(step('2011-02-28', 1, 'last3')).toBe(day('2011-05-31'))
  })

  it('takes a fiscal year, and the twelve months to a day, for twelve months', () => {
    for (const period of ['last12', 'toDate', 'fiscal', 'lastFiscal'] as const) {
      expect(step('2011-03-15', -1, period)).toBe(day('2010-03-15'))
    }
  })
})
