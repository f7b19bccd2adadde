import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DayWindow } from '../../src/core/dayWindow'
import { MOVEMENT_CLASSES, movements } from '../../src/core/movements'
import { type UnitMovements, unitMovements } from '../../src/core/unitMovements'
import { effectsOf, whyItMoved } from '../../src/core/whyItMoved'
import { totalsOfBoth } from '../../src/core/windowTotals'
import {
  arbitraryLedger,
  arbitraryWindows,
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

it('adds up to the change exactly, in total and unit by unit', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
      const ledger = ledgerOfPlain(plain)
      const why = whyItMoved(ledger, plain.mask, prev, cur)
      const moved = movements(ledger, plain.mask, prev, cur)
      const totals = totalsOfBoth(ledger, prev, cur)
      const byUnit = unitMovements(plain.mask, totals)
      const counted = unitsOf(plain).filter((unit) => isCounted(plain.mask, unit))
      const ofUnits = counted.map((unit) => effectsOf(totals, unit))
      const effects = why.fresh + why.returned + why.churned + why.creditsWithoutSales
      expect(effects + why.orders + why.valuePerOrder + why.credits).toBe(moved.cur - moved.prev)
      expect(sum(ofUnits, ({ orders }) => orders)).toBe(why.orders)
      expect(sum(ofUnits, ({ valuePerOrder }) => valuePerOrder)).toBe(why.valuePerOrder)
      expect(sum(ofUnits, ({ credits }) => credits)).toBe(why.credits)
      const inBoth = unitsOf(plain).filter((unit) => ['expansion', 'contraction'].includes(classOf(byUnit, unit)))
      for (const unit of inBoth) {
        const { orders, valuePerOrder, credits } = effectsOf(totals, unit)
        expect(orders + valuePerOrder + credits).toBe(netIn(plain, unit, cur) - netIn(plain, unit, prev))
      }
      expect(moved.expansion - moved.contraction).toBe(
        why.orders + why.valuePerOrder + why.credits + why.creditsWithoutSales,
      )
    }),
    { numRuns: RUNS },
  )
})

it('gives orders and order size the same treatment', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
      const ledger = ledgerOfPlain(plain)
      const totals = totalsOfBoth(ledger, prev, cur)
      for (const unit of unitsOf(plain)) {
        const [before, after] = [prev, cur].map((window) => {
          const sales = knownSales(plain, unit).filter(({ day }) => isIn(window, day))
          return { n: sales.length, v: sum(sales, ({ revenue }) => revenue) / sales.length }
        })
        if (before.n === 0 || after.n === 0) continue
        expect(
          Math.abs(effectsOf(totals, unit).orders - ((after.n - before.n) * (before.v + after.v)) / 2),
        ).toBeLessThanOrEqual(0.5 + 1e-9)
        expect(
          Math.abs(effectsOf(totals, unit).valuePerOrder - ((after.v - before.v) * (before.n + after.n)) / 2),
        ).toBeLessThanOrEqual(0.5 + 1e-9)
      }
    }),
    { numRuns: RUNS },
  )
})

function netIn(plain: PlainLedger, unit: number, window: DayWindow): number {
  const dated = ({ day }: { readonly day: number }) => isIn(window, day)
  const amount = ({ revenue }: { readonly revenue: number }) => revenue
  return sum(knownSales(plain, unit).filter(dated), amount) - sum(knownCredits(plain, unit).filter(dated), amount)
}

function classOf({ unitClass }: UnitMovements, unit: number): string {
  return MOVEMENT_CLASSES[unitClass[unit]]
}
