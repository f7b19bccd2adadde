import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { isCovered, PERIOD_MONTHS, periodWindows } from '../../src/core/period'
import type { PeriodChoice } from '../../src/core/scope'
import { RUNS } from './plainLedger'

const DAY_MS = 86_400_000
const arbitraryAsOf = fc.integer({ min: dayOfCivil(1990, 1, 1), max: dayOfCivil(2040, 12, 31) })

it('agrees with the months of the Date object', () => {
  fc.assert(
    fc.property(
      arbitraryAsOf,
      fc.constantFrom<PeriodChoice>('last12', 'last6', 'last3'),
      fc.constantFrom('before', 'year'),
      (asOfDay, period, comparison) => {
        const tomorrow = new Date((asOfDay + 1) * DAY_MS)
        const monthStart = (monthsBack: number) =>
          Date.UTC(tomorrow.getUTCFullYear(), tomorrow.getUTCMonth() - monthsBack, 1) / DAY_MS
        const months = PERIOD_MONTHS[period]
        const back = comparison === 'year' ? 12 : months
        const windows = periodWindows({ period, comparison }, asOfDay, 0)
        expect(windows).toEqual({
          current: { from: monthStart(months), to: monthStart(0) },
          previous: { from: monthStart(months + back), to: monthStart(back) },
          previousCovered: true,
        })
      },
    ),
    { numRuns: RUNS },
  )
})

it('ends on the as-of day when asked to, and compares with equally many days', () => {
  fc.assert(
    fc.property(arbitraryAsOf, fc.constantFrom('before', 'year'), fc.nat(9_000), (asOfDay, comparison, firstDay) => {
      const { current, previous, previousCovered } = periodWindows({ period: 'toDate', comparison }, asOfDay, firstDay)
      expect(current.to).toBe(asOfDay + 1)
      expect([365, 366]).toContain(current.to - current.from)
      expect(previous.to).toBe(current.from)
      // From the first of a month they are the same twelve months, which a leap day may lengthen.
      if (new Date(current.to * DAY_MS).getUTCDate() !== 1)
        expect(previous.to - previous.from).toBe(current.to - current.from)
      expect(previousCovered).toBe(isCovered(previous, firstDay))
    }),
    { numRuns: RUNS },
  )
})
