import { expect, it } from 'vitest'
import { effectsOf, whyItMoved } from '../../src/core/whyItMoved'
import { totalsOfBoth } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

const prev = { from: 100, to: 200 }
const cur = { from: 200, to: 300 }

it('splits the change of a unit that bought in both windows into orders, order size and credits', () => {
  const ledger = ledgerOf(
    3,
    400,
    [
      { unit: 0, day: 100, revenue: 100 },
      { unit: 0, day: 250, revenue: 60 },
      { unit: 0, day: 260, revenue: 60 },
      { unit: 0, day: 270, revenue: 60 },
      { unit: 1, day: 210, revenue: 40 },
      { unit: 2, day: 110, revenue: 30 },
    ],
    [
      { unit: 0, day: 280, revenue: 7 },
      { unit: 2, day: 290, revenue: 5 },
    ],
  )
  const why = whyItMoved(ledger, null, prev, cur)
  // 1 order of 100, then 3 of 60: two more orders at a mean of 80; 40 less an order at a mean of 2 orders.
  expect(why).toMatchObject({ orders: 160, valuePerOrder: -80, credits: -7 })
  expect(why).toMatchObject({ prev: 130, cur: 208, fresh: 40, returned: 0, churned: -30, creditsWithoutSales: -5 })
  expect([0, 1, 2].map((unit) => effectsOf(totalsOfBoth(ledger, prev, cur), unit))).toEqual([
    { orders: 160, valuePerOrder: -80, credits: -7 },
    { orders: 0, valuePerOrder: 0, credits: 0 },
    { orders: 0, valuePerOrder: 0, credits: 0 },
  ])
  expect(whyItMoved(ledger, Uint8Array.of(0, 1, 1), prev, cur)).toMatchObject({
    orders: 0,
    valuePerOrder: 0,
    fresh: 40,
  })
})

it('rounds one effect to a whole part and gives the other the rest', () => {
  const ledger = ledgerOf(1, 400, [
    { unit: 0, day: 100, revenue: 10 },
    { unit: 0, day: 110, revenue: 10 },
    { unit: 0, day: 120, revenue: 11 },
    { unit: 0, day: 250, revenue: 5 },
  ])
  const why = whyItMoved(ledger, null, prev, cur)
  expect(Number.isInteger(why.orders)).toBe(true)
  expect(why.orders + why.valuePerOrder).toBe(5 - 31)
})
