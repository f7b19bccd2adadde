import fc from 'fast-check'
import { expect, it } from 'vitest'
import { purchaseDays } from '../../src/core/clv/purchaseDays'
import { repeatSpending } from '../../src/core/clv/repeatSpending'
import { ledgerOf } from '../core/ledgerOf'
import { propertyRuns } from './propertyRuns'

const FIRST = 20_000
const UNITS = 4

const arbitrarySales = fc.array(
  fc.record({
    unit: fc.nat(UNITS - 1),
    day: fc.integer({ min: FIRST, max: FIRST + 12 }),
    revenue: fc.integer({ min: 1, max: 90 }),
    returned: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 })),
  }),
  { maxLength: 24 },
)

it('is the mean of the repeat purchase days, credits off their sales, of who has one above 0; the others are counted', () => {
  fc.assert(
    fc.property(arbitrarySales, fc.integer({ min: -1, max: 13 }), (sales, end) => {
      const endDay = FIRST + end
      const credits = sales.flatMap(({ unit, day, returned }, sale) =>
        returned > 0 ? [{ unit, day, revenue: returned, sale }] : [],
      )
      const ledger = ledgerOf(UNITS, FIRST + 12, sales, credits)
      const spending = repeatSpending(ledger, purchaseDays(ledger, null), endDay)
      const expected: [number, number, number][] = []
      let [boughtOnce, notPositive] = [0, 0]
      for (let unit = 0; unit < UNITS; unit++) {
        const own = sales.filter((sale) => sale.unit === unit && sale.day <= endDay)
        const days = new Set(own.map(({ day }) => day))
        const firstDay = Math.min(...days)
        const value = own
          .filter(({ day }) => day > firstDay)
          .reduce((sum, { revenue, returned }) => sum + revenue - returned, 0)
        if (days.size === 1) boughtOnce++
        if (days.size > 1 && value <= 0) notPositive++
        if (days.size > 1 && value > 0) expected.push([unit, days.size - 1, value / (days.size - 1)])
      }
      expect([...spending.unit].map((unit, i) => [unit, spending.x[i], spending.mean[i]])).toEqual(expected)
      expect([spending.boughtOnce, spending.notPositive]).toEqual([boughtOnce, notPositive])
    }),
    { numRuns: propertyRuns(1_000) },
  )
})
