import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cohortGrain } from '../../src/core/cohortGrain'
import { medianGap } from '../../src/core/medianGap'
import { arbitraryLedger, knownSales, ledgerOfPlain, RUNS, unitsOf } from './plainLedger'

it('agrees with sorting all gaps', () => {
  fc.assert(
    fc.property(arbitraryLedger, (plain) => {
      const gaps = unitsOf(plain)
        .flatMap((unit) => {
          const days = [...new Set(knownSales(plain, unit).map(({ day }) => day))]
          return days.slice(1).map((day, i) => day - days[i])
        })
        .toSorted((a, b) => a - b)
      const middle = gaps.length / 2
      const slow =
        gaps.length === 0
          ? null
          : gaps.length % 2 === 1
            ? gaps[Math.floor(middle)]
            : (gaps[middle - 1] + gaps[middle]) / 2
      expect(medianGap(ledgerOfPlain(plain))).toBe(slow)
      expect(cohortGrain(ledgerOfPlain(plain))).toBe(slow !== null && slow > 45 ? 'quarter' : 'month')
    }),
    { numRuns: RUNS },
  )
})
