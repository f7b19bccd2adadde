import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { isCovered, periodWindows } from '../../src/core/period'
import { RUNS } from './plainLedger'

const DAY_MS = 86_400_000
const arbitraryAsOf = fc.integer({ min: dayOfCivil(1990, 1, 1), max: dayOfCivil(2040, 12, 31) })

it('agrees with the months of the Date object', () => {
  fc.assert(
    fc.property(
      arbitraryAsOf,
      fc.constantFrom('last12', 'last6', 'last3'),
      fc.constantFrom('before', 'year'),
      (asOfDay, period, comparison) => {
        const tomorrow = new Date((asOfDay + 1) * DAY_MS)
        const monthStart = (monthsBack: number) =>
          Date.UTC(tomorrow.getUTCFullYear(), tomorrow.getUTCMonth() - monthsBack, 1) / DAY_MS
        const months = { last12: 12, last6: 6, last3: 3 }[period]
        const back = comparison === 'year' ? 12 : months
        const windows = periodWindows({ period, comparison }, asOfDay, 0)
        expect(windows).toEqual({
          current: { from: monthStart(months), to: monthStart(0) },
          previous: { from: monthStart(months + back), to: monthStart(back) },
          months,
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

it('reports fiscal years month by month, as walking back from the last complete month does', () => {
  fc.assert(
    fc.property(
      arbitraryAsOf,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('before', 'year'),
      (asOfDay, fiscalStart, comparison) => {
        const monthStart = (year: number, month: number) => Date.UTC(year, month, 1) / DAY_MS
        const tomorrow = new Date((asOfDay + 1) * DAY_MS)
        const [year, month] = [tomorrow.getUTCFullYear(), tomorrow.getUTCMonth()]
        let months = 1
        while (new Date(Date.UTC(year, month - months, 1)).getUTCMonth() !== fiscalStart - 1) months++
        const soFar = periodWindows({ period: 'fiscal', comparison }, asOfDay, 0, fiscalStart)
        const back = comparison === 'year' ? 12 : months
        expect(soFar).toEqual({
          current: { from: monthStart(year, month - months), to: monthStart(year, month) },
          months,
          previous: { from: monthStart(year, month - months - back), to: monthStart(year, month - back) },
          previousCovered: true,
        })
        const last = periodWindows({ period: 'lastFiscal', comparison }, asOfDay, 0, fiscalStart)
        const to = months === 12 ? month : month - months
        expect(last).toMatchObject({
          current: { from: monthStart(year, to - 12), to: monthStart(year, to) },
          months: 12,
          previous: { from: monthStart(year, to - 24), to: monthStart(year, to - 12) },
        })
      },
    ),
    { numRuns: RUNS },
  )
})
