import { describe, expect, it } from 'vitest'
import { MOVEMENT_CLASSES, movements } from '../../src/core/movements'
import { revenueRetention } from '../../src/core/revenueRetention'
import { unitMovements } from '../../src/core/unitMovements'
import { totalsOfBoth } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

const prev = { from: 100, to: 200 }
const cur = { from: 200, to: 300 }

/** One unit in each class, each with credits where they are awkward. */
const ledger = ledgerOf(
  8,
  400,
  [
    { unit: 1, day: 250, revenue: 100 },
    { unit: 2, day: 50, revenue: 10 },
    { unit: 2, day: 260, revenue: 70 },
    { unit: 3, day: 150, revenue: 40 },
    { unit: 3, day: 250, revenue: 90 },
    { unit: 4, day: 150, revenue: 80 },
    { unit: 4, day: 250, revenue: 30 },
    { unit: 5, day: 199, revenue: 60 },
    { unit: 6, day: 20, revenue: 5 },
    { unit: 7, day: 120, revenue: 11 },
    { unit: 7, day: 220, revenue: 11 },
  ],
  [
    { unit: 2, day: 110, revenue: 3 },
    { unit: 5, day: 210, revenue: 8 },
    { unit: 6, day: 220, revenue: 2 },
  ],
)

describe('movements', () => {
  it('puts each unit in one class by its sales', () => {
    const { units } = movements(ledger, null, prev, cur)
    const { unitClass } = unitMovements(null, totalsOfBoth(ledger, prev, cur))
    expect(Array.from(unitClass, (code) => MOVEMENT_CLASSES[code])).toEqual([
      'none',
      'new',
      'returned',
      'expansion',
      'contraction',
      'churned',
      'outside',
      'expansion',
    ])
    expect([...units]).toEqual([1, 1, 1, 2, 1, 1, 1])
  })

  it('takes the credits of a window without sales as contraction, and adds up', () => {
    const moved = movements(ledger, null, prev, cur)
    expect(moved).toMatchObject({
      prev: 40 + 80 + 60 + 11 - 3,
      cur: 100 + 70 + 90 + 30 + 11 - 8 - 2,
      fresh: 100,
      returned: 70,
      expansion: 50,
      contraction: 50 + 8 + 2 - 3,
      churned: 60,
      quickRatio: 220 / 117,
    })
    expect(moved.prev + 220 - 117).toBe(moved.cur)
  })

  it('has no quick ratio when nothing was lost', () => {
    const grown = ledgerOf(1, 400, [{ unit: 0, day: 250, revenue: 1 }])
    expect(movements(grown, null, prev, cur)).toMatchObject({ fresh: 1, contraction: 0, churned: 0, quickRatio: null })
  })

  it('leaves masked-out units in no sum and no count', () => {
    const mask = Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0)
    const moved = movements(ledger, mask, prev, cur)
    expect(moved).toMatchObject({ prev: 60, cur: -8, churned: 60, contraction: 8, quickRatio: 0 })
    expect([...unitMovements(mask, totalsOfBoth(ledger, prev, cur)).unitClass]).toEqual([0, 0, 0, 0, 0, 5, 0, 0])
    expect([...moved.units]).toEqual([0, 0, 0, 0, 0, 1, 0])
    expect(moved).toMatchObject({
      unitsPrev: 1,
      unitsCur: 1,
      largest: [{ unit: 5, code: 5, before: 60, after: -8 }],
      changed: 1,
    })
  })

  it('tells the five units whose revenue changed most, of equal ones the earlier', () => {
    const changes = [7, 90, 7, 1, 0, 50, 8, 7, 7]
    const grown = ledgerOf(
      changes.length,
      400,
      changes.flatMap((change, unit) => [
        { unit, day: 150, revenue: 100 },
        { unit, day: 250, revenue: unit % 2 === 0 ? 100 + change : 100 - change },
      ]),
    )
    const { largest, changed } = movements(grown, null, prev, cur)
    expect([largest.map(({ unit }) => unit), changed]).toEqual([[1, 5, 6, 0, 2], 8])
    expect(largest[0]).toEqual({ unit: 1, code: MOVEMENT_CLASSES.indexOf('contraction'), before: 100, after: 10 })
  })

  it('knows a company without sales', () => {
    expect(movements(ledgerOf(0, 400, []), null, prev, cur)).toMatchObject({ prev: 0, cur: 0, quickRatio: null })
  })
})

describe('revenueRetention', () => {
  it('compares the closed set with itself', () => {
    const result = revenueRetention(movements(ledger, null, prev, cur))
    expect(result).toEqual({
      units: 4,
      prev: 191,
      cur: 90 + 30 - 8 + 11,
      nrr: 123 / 191,
      grr: (40 + 30 + 0 + 11) / 191,
      outsideCur: 100 + 70 - 2,
      outsideUnits: 3,
    })
  })

  it('has no rate for an empty set', () => {
    const result = revenueRetention(movements(ledgerOf(1, 400, []), null, prev, cur))
    expect(result).toMatchObject({ units: 0, nrr: null, grr: null, outsideUnits: 0 })
  })
})
