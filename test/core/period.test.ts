import { describe, expect, it } from 'vitest'
import { lastCompleteMonth, monthElapsed } from '../../src/core/completeMonth'
import { monthOfDay } from '../../src/core/calendar'
import { isCovered, periodWindows, windowBefore } from '../../src/core/period'
import type { ComparisonChoice, PeriodChoice } from '../../src/core/scope'
import { day } from './days'

const windows = (asOf: string, period: PeriodChoice, comparison: ComparisonChoice = 'before', first = '2000-01-01') =>
  periodWindows({ period, comparison }, day(asOf), day(first))
const window = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('periodWindows', () => {
  it('reports the last complete civil months: the running month only on its last day', () => {
    expect(windows('2011-12-09', 'last12').current).toEqual(window('2010-12-01', '2011-12-01'))
    expect(windows('2011-11-30', 'last3').current).toEqual(window('2011-09-01', '2011-12-01'))
    expect(windows('2011-11-29', 'last3').current).toEqual(window('2011-08-01', '2011-11-01'))
  })

  it('compares with the months before or with those of a year earlier', () => {
    expect(windows('2011-12-09', 'last3').previous).toEqual(window('2011-06-01', '2011-09-01'))
    expect(windows('2011-12-09', 'last3', 'year').previous).toEqual(window('2010-09-01', '2010-12-01'))
    expect(windows('2011-12-09', 'last6').previous).toEqual(window('2010-12-01', '2011-06-01'))
  })

  it('compares the twelve months to the as-of day with equally many days across a leap day', () => {
    const { current, previous } = windows('2024-06-14', 'toDate')
    expect(current).toEqual(window('2023-06-15', '2024-06-15'))
    expect(previous).toEqual(window('2022-06-14', '2023-06-15'))
    expect(windows('2024-06-14', 'toDate', 'year').previous).toEqual(previous)
  })

  it('says when the history does not reach the comparison', () => {
    expect(windows('2011-12-09', 'last12', 'before', '2010-12-01').previousCovered).toBe(false)
    expect(windows('2011-12-09', 'last6', 'before', '2010-12-01').previousCovered).toBe(true)
  })
})

describe('the longest period that can be compared', () => {
  const months = (first: string, comparison: ComparisonChoice = 'before') =>
    windows('2011-12-09', 'longest', comparison, first).months

  it('is of 12, 6 or 3 months, as the history goes', () => {
    expect(months('2009-12-07')).toBe(12)
    expect(months('2009-12-08')).toBe(6)
    expect(windows('2011-12-09', 'longest', 'before', '2010-12-01')).toEqual(
      windows('2011-12-09', 'last6', 'before', '2010-12-01'),
    )
    expect(months('2011-06-07')).toBe(3)
  })

  it('reaches further back for a year earlier', () => {
    expect(months('2010-06-01', 'year')).toBe(6)
    expect(months('2010-09-01', 'year')).toBe(3)
  })

  it('is of 12 months where the history is too short for any comparison', () => {
    expect(windows('2011-12-09', 'longest', 'before', '2011-07-01')).toEqual(
      windows('2011-12-09', 'last12', 'before', '2011-07-01'),
    )
  })
})

describe('windowBefore', () => {
  it('steps back whole months or as many days', () => {
    expect(windowBefore(window('2024-03-01', '2024-04-01'), 1)).toEqual(window('2024-02-01', '2024-03-01'))
    expect(windowBefore(window('2024-03-01', '2024-03-10'), 1)).toEqual(window('2024-02-21', '2024-03-01'))
  })
})

describe('isCovered', () => {
  it('forgives a first week without orders and no more', () => {
    expect(isCovered(window('2016-01-01', '2017-01-01'), day('2016-01-07'))).toBe(true)
    expect(isCovered(window('2016-01-01', '2017-01-01'), day('2016-01-08'))).toBe(false)
  })
})

describe('completeMonth', () => {
  it('counts a month as over at the end of its last day', () => {
    expect(lastCompleteMonth(day('2024-02-29'))).toBe(monthOfDay(day('2024-02-01')))
    expect(lastCompleteMonth(day('2024-02-28'))).toBe(monthOfDay(day('2024-01-01')))
  })

  it('says how far a month has come', () => {
    expect(monthElapsed(day('2011-12-09'))).toEqual({ month: monthOfDay(day('2011-12-01')), days: 9, of: 31 })
    expect(monthElapsed(day('2024-02-29'))).toMatchObject({ days: 29, of: 29 })
  })
})
