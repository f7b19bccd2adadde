import fc from 'fast-check'
import { expect, it } from 'vitest'
import { historicalClv } from '../../src/core/historicalClv'
import { arbitraryLedger, knownCredits, knownSales, ledgerOfPlain, RUNS, sum, unitsOf } from './plainLedger'

it('agrees with adding up the plain rows of each unit', () => {
  fc.assert(
    fc.property(arbitraryLedger, (plain) => {
      const slow = unitsOf(plain).map((unit) => {
        const sales = knownSales(plain, unit)
        if (sales.length === 0) return NaN
        return sum(sales, ({ value }) => value ?? NaN) - sum(knownCredits(plain, unit), ({ value }) => value ?? NaN)
      })
      expect([...historicalClv(ledgerOfPlain(plain))]).toEqual(slow)
    }),
    { numRuns: RUNS },
  )
})
