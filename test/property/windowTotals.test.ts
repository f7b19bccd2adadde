import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CREDITED, FIRST, SALE, windowTotals } from '../../src/core/windowTotals'
import {
  arbitraryLedger,
  arbitraryWindow,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

it('agrees with counting plain rows unit by unit', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindow, (plain, window) => {
      const totals = windowTotals(ledgerOfPlain(plain), window)
      for (const unit of unitsOf(plain)) {
        const sales = knownSales(plain, unit).filter(({ day }) => isIn(window, day))
        const credits = knownCredits(plain, unit).filter(({ day }) => isIn(window, day))
        const [gross, back] = [sales, credits].map((rows) =>
          sum<{ readonly revenue: number }>(rows, (row) => row.revenue),
        )
        const isFirst = knownSales(plain, unit).findIndex(({ day }) => isIn(window, day)) === 0
        const bits = SALE * sales.length + (isFirst ? FIRST : 0) + (credits.length > 0 ? CREDITED : 0)
        expect(Object.entries(totals).map(([name, column]) => [name, column[unit]])).toEqual(
          Object.entries({
            did: bits,
            gross,
            net: gross - back,
          }),
        )
      }
    }),
    { numRuns: RUNS },
  )
})
