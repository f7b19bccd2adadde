import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DayWindow } from '../../src/core/dayWindow'
import { salesSummary } from '../../src/core/salesSummary'
import {
  arbitraryLedger,
  arbitraryWindow,
  isCounted,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  type PlainLedger,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

it('agrees with counting plain rows', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindow, (plain, window) => {
      expect(salesSummary(ledgerOfPlain(plain), plain.mask, window)).toEqual(slowSummary(plain, window))
    }),
    { numRuns: RUNS },
  )
})

function slowSummary(plain: PlainLedger, window: DayWindow) {
  const sales = knownSales(plain).filter(({ day }) => isIn(window, day))
  const credits = knownCredits(plain).filter(({ day }) => isIn(window, day))
  const units = unitsOf(plain).filter((unit) => isCounted(plain.mask, unit))
  const of = (unit: number) => sales.filter((sale) => sale.unit === unit)
  const ordering = units.filter((unit) => of(unit).length > 0).length
  const repeating = units.filter((unit) => of(unit).length > 1).length
  const gross = sum(sales, ({ revenue }) => revenue)
  const returned = sum(credits, ({ revenue }) => revenue)
  return {
    sales: sales.length,
    gross,
    credits: returned,
    net: gross - returned,
    ordering,
    repeating,
    fresh: units.filter((unit) =>
      knownSales(plain, unit)
        .slice(0, 1)
        .some(({ day }) => isIn(window, day)),
    ).length,
    aov: sales.length === 0 ? null : gross / sales.length,
    ordersPerYear: ordering === 0 ? null : (sales.length / ordering) * (365.25 / (window.to - window.from)),
    repeatRate: ordering === 0 ? null : repeating / ordering,
  }
}
