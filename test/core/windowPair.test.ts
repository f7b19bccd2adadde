import { describe, expect, it } from 'vitest'
import { BOUGHT_BEFORE, BOUGHT_NOW, CREDITED, pairOfTotals, windowPair } from '../../src/core/windowPair'
import { windowTotals } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

/** Two windows with days before, between and after them. */
const prev = { from: 10, to: 20 }
const cur = { from: 25, to: 30 }
const PLACES = [
  [9, 'outside'],
  [10, 'before'],
  [19, 'before'],
  [20, 'outside'],
  [24, 'outside'],
  [25, 'now'],
  [29, 'now'],
  [30, 'outside'],
] as const
const BITS = { outside: 0, before: BOUGHT_BEFORE, now: BOUGHT_NOW } as const

function readers(...ledger: Parameters<typeof ledgerOf>) {
  const of = ledgerOf(...ledger)
  return [windowPair(of, prev, cur), pairOfTotals(windowTotals(of, prev), windowTotals(of, cur))]
}

describe('two windows of a unit', () => {
  it.each(PLACES)('a sale on day %i is %s', (day, place) => {
    for (const read of readers(2, 40, [{ unit: 1, day, revenue: 7 }])) {
      const money = Float64Array.of(-1, -1)
      expect(read(1, money)).toBe(BITS[place])
      expect([...money]).toEqual([place === 'before' ? 7 : 0, place === 'now' ? 7 : 0])
      expect(read(0, money)).toBe(0)
      expect([...money]).toEqual([0, 0])
    }
  })

  it.each(PLACES)('a credit on day %i is %s', (day, place) => {
    for (const read of readers(2, 40, [{ unit: 1, day: 5, revenue: 9 }], [{ unit: 1, day, revenue: 4 }])) {
      const money = Float64Array.of(-1, -1)
      expect(read(1, money)).toBe(place === 'outside' ? 0 : CREDITED)
      expect(money[0]! + 0).toBe(place === 'before' ? -4 : 0)
      expect(money[1]! + 0).toBe(place === 'now' ? -4 : 0)
    }
  })

  it('are added up, sales and credits of all places together', () => {
    const sales = PLACES.map(([day], i) => ({ unit: 0, day, revenue: 10 ** i }))
    const credits = PLACES.map(([day], i) => ({ unit: 0, day, revenue: 2 * 10 ** i }))
    for (const read of readers(1, 40, sales, credits)) {
      const money = new Float64Array(2)
      expect(read(0, money)).toBe(BOUGHT_BEFORE | BOUGHT_NOW | CREDITED)
      expect([...money]).toEqual([-110, -1_100_000])
    }
  })
})
