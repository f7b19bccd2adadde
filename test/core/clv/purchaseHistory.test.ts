import fc from 'fast-check'
import { expect, it } from 'vitest'
import { purchaseDays } from '../../../src/core/clv/purchaseDays'
import { purchaseHistory } from '../../../src/core/clv/purchaseHistory'
import { ledgerOf } from '../ledgerOf'

const FIRST = 20_000

const arbitraryOrders = fc.array(
  fc.record({ unit: fc.nat(4), day: fc.integer({ min: FIRST, max: FIRST + 12 }), zero: fc.boolean() }),
  {
    maxLength: 30,
  },
)

function zeroOrders(orders: readonly { unit: number; day: number }[], units: number) {
  const sorted = orders.toSorted((a, b) => a.unit - b.unit || a.day - b.day)
  const start = Uint32Array.from({ length: units + 1 }, (_, unit) => sorted.filter((one) => one.unit < unit).length)
  return { start, day: Uint16Array.from(sorted, ({ day }) => day) }
}

it('has x, tx, T of every unit, orders of a day merged, zero orders as asked', () => {
  fc.assert(
    fc.property(arbitraryOrders, fc.boolean(), fc.integer({ min: -2, max: 14 }), (orders, countZero, end) => {
      const asOfDay = FIRST + 12
      const endDay = FIRST + end
      const sales = orders.filter(({ zero }) => !zero).map(({ unit, day }) => ({ unit, day, revenue: 1 }))
      const zeros = zeroOrders(
        orders.filter(({ zero }) => zero),
        5,
      )
      const days = purchaseDays(ledgerOf(5, asOfDay, sales), countZero ? zeros : null)
      const { rowOf, rows } = purchaseHistory(days, endDay)
      const counted = orders.filter(({ zero }) => countZero || !zero)
      let logGaps = 0
      for (let unit = 0; unit < 5; unit++) {
        const own = counted.filter((order) => order.unit === unit && order.day <= endDay)
        const bought = [...new Set(own.map(({ day }) => day))].toSorted((a, b) => a - b)
        const row = rowOf[unit]!
        if (bought.length === 0) expect(row).toBe(-1)
        else {
          expect([rows.x[row], rows.tx[row], rows.T[row]]).toEqual([
            bought.length - 1,
            bought.at(-1)! - bought[0]!,
            endDay - bought[0]!,
          ])
        }
        for (let i = 1; i < bought.length; i++) logGaps += Math.log(bought[i]! - bought[i - 1]!)
      }
      expect(rows.logGaps).toBeCloseTo(logGaps, 10)
      expect(rows.units).toBe([...rowOf].filter((row) => row >= 0).length)
      const perRow = Array.from(rows.x, (_, row) => [...rowOf].filter((one) => one === row).length)
      expect([...rows.weight]).toEqual(perRow)
      const distinct = new Set(counted.map(({ unit, day }) => unit * 100_000 + day)).size
      expect(days.mergedOrders).toBe(counted.length - distinct)
    }),
  )
})

it('keeps rows ascending by x, then tx, then T', () => {
  const sales = [
    { unit: 0, day: FIRST + 3, revenue: 1 },
    { unit: 1, day: FIRST, revenue: 1 },
    { unit: 1, day: FIRST + 4, revenue: 1 },
    { unit: 2, day: FIRST + 1, revenue: 1 },
  ]
  const { rows } = purchaseHistory(purchaseDays(ledgerOf(3, FIRST + 9, sales), null), FIRST + 9)
  expect([[...rows.x], [...rows.tx], [...rows.T]]).toEqual([
    [0, 0, 1],
    [0, 0, 4],
    [6, 8, 9],
  ])
})
