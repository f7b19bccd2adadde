import fc from 'fast-check'
import { expect, it } from 'vitest'
import { windowPurchases } from '../../../src/core/clv/windowPurchases'

it('counts the days of each unit that lie in the window, as a filter does', () => {
  const units = fc.array(fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((days) => days.toSorted((a, b) => a - b)))
  fc.assert(
    fc.property(units, fc.integer({ min: -5, max: 65 }), fc.integer({ min: -5, max: 65 }), (days, from, to) => {
      fc.pre(from <= to)
      const start = Uint32Array.from([0, ...days.map((_, i) => days.slice(0, i + 1).flat().length)])
      const counted = windowPurchases({ start, day: Uint16Array.from(days.flat()) }, { from, to })
      expect(Array.from(counted)).toEqual(days.map((unit) => unit.filter((day) => day >= from && day < to).length))
    }),
  )
})
