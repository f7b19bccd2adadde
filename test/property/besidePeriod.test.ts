import fc from 'fast-check'
import { expect, it } from 'vitest'
import { besidePeriod } from '../../src/core/besidePeriod'
import { dayOfCivil } from '../../src/core/calendar'
import { periodWindows } from '../../src/core/period'
import { RUNS } from './plainLedger'

const arbitraryAsOf = fc.integer({ min: dayOfCivil(1990, 1, 1), max: dayOfCivil(2040, 12, 31) })
const [FIRST, NEWEST] = [dayOfCivil(1980, 1, 1), dayOfCivil(2050, 1, 1)]

it('steps to windows of whole months that meet the one before and after', () => {
  fc.assert(
    fc.property(
      arbitraryAsOf,
      fc.constantFrom('last12', 'last6', 'last3', 'lastFiscal'),
      fc.integer({ min: 1, max: 12 }),
      (asOfDay, period, fiscalStart) => {
        const windowAt = (day: number) =>
          periodWindows({ period, comparison: 'before' }, day, FIRST, fiscalStart).current
        const stepped = (step: -1 | 1) =>
          besidePeriod({ period, comparison: 'before', asOfDay }, step, FIRST, NEWEST) ?? Number.NaN
        expect(windowAt(stepped(-1)).to).toBe(windowAt(asOfDay).from)
        expect(windowAt(stepped(1)).from).toBe(windowAt(asOfDay).to)
      },
    ),
    { numRuns: RUNS },
  )
})
