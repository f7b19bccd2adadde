import fc from 'fast-check'
import { expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { monthlySales } from '../../src/core/monthlySales'
import { timelineOf } from '../core/timelineOf'
import {
  arbitraryLedger,
  arbitraryWindow,
  isCounted,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

it('agrees with filtering plain rows month by month', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindow, (plain, { from, to }) => {
      const first = monthOfDay(from)
      const last = monthOfDay(to)
      const result = monthlySales(timelineOf(ledgerOfPlain(plain), plain.mask), first, last, plain.asOfDay)
      const months = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      const salesIn = (month: number) => knownSales(plain).filter(({ day }) => monthOfDay(day) === month)
      const creditsIn = (month: number) => knownCredits(plain).filter(({ day }) => monthOfDay(day) === month)
      const fresh = (month: number) =>
        unitsOf(plain).filter((unit) => {
          const first = knownSales(plain, unit).at(0)
          return isCounted(plain.mask, unit) && first !== undefined && monthOfDay(first.day) === month
        })
      expect(result.firstMonth).toBe(first)
      expect([...result.orders]).toEqual(months.map((month) => salesIn(month).length))
      expect([...result.gross]).toEqual(months.map((month) => sum(salesIn(month), ({ revenue }) => revenue)))
      expect([...result.credits]).toEqual(months.map((month) => sum(creditsIn(month), ({ revenue }) => revenue)))
      expect([...result.ordering]).toEqual(months.map((month) => new Set(salesIn(month).map(({ unit }) => unit)).size))
      expect([...result.fresh]).toEqual(months.map((month) => fresh(month).length))
    }),
    { numRuns: RUNS },
  )
})
