import { describe, expect, it } from 'vitest'
import { recordsByDay } from '../../src/core/recordsByDay'
import { CREDITED, FIRST, SALE, windowTotals } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

const window = { from: 10, to: 20 }

describe('windowTotals', () => {
  it.each([
    [9, 0],
    [10, 1],
    [19, 1],
    [20, 0],
  ])('counts a sale and a credit of day %i %i times', (day, times) => {
    const ledger = ledgerOf(2, 40, [{ unit: 1, day, revenue: 7 }], [{ unit: 1, day, revenue: 4 }])
    const totals = windowTotals(ledger, window)
    expect([...totals.gross]).toEqual([0, 7 * times])
    expect([...totals.net]).toEqual([0, 3 * times])
    expect([...totals.did]).toEqual([0, (SALE + FIRST + CREDITED) * times])
  })

  it('knows windows before, after and around all records, and an empty one', () => {
    const ledger = ledgerOf(1, 40, [{ unit: 0, day: 12, revenue: 1 }])
    const salesIn = (from: number, to: number) => windowTotals(ledger, { from, to }).did[0]! >>> 2
    expect([salesIn(0, 12), salesIn(13, 65_536), salesIn(0, 65_536), salesIn(12, 12)]).toEqual([0, 0, 1, 0])
  })

  it('tells a first sale ever from a first sale of the window', () => {
    const didIn = (...days: number[]) =>
      windowTotals(
        ledgerOf(
          1,
          40,
          days.map((day) => ({ unit: 0, day, revenue: 1 })),
        ),
        window,
      ).did[0]
    expect([didIn(5, 11, 15), didIn(11, 15), didIn(5, 25), didIn()]).toEqual([2 * SALE, 2 * SALE + FIRST, 0, 0])
  })

  it('keeps units apart in a company of many', () => {
    const units = [0, 32_767, 32_768, 65_535, 65_536, 69_999]
    const days = [15, 9, 20]
    const sales = units.flatMap((unit, i) => days.map((day) => ({ unit, day, revenue: 10 ** i })))
    const credits = units.map((unit, i) => ({ unit, day: 12, revenue: 2 * 10 ** i }))
    const { did, gross, net } = windowTotals(ledgerOf(70_000, 40, sales, credits), window)
    expect(units.map((unit) => [did[unit], gross[unit], net[unit]])).toEqual(
      units.map((_, i) => [SALE + CREDITED, 10 ** i, -(10 ** i)]),
    )
    expect(gross.reduce((sum, amount) => sum + amount, 0)).toBe(111_111)
    expect(net.reduce((sum, amount) => sum + amount, 0)).toBe(-111_111)
  })

  it('reads what a caller has sorted by day', () => {
    const ledger = ledgerOf(2, 40, [
      { unit: 0, day: 12, revenue: 1 },
      { unit: 1, day: 11, revenue: 2 },
    ])
    expect(windowTotals(ledger, window, recordsByDay(ledger))).toEqual(windowTotals(ledger, window))
    expect(windowTotals(ledgerOf(0, 40, []), window).did).toHaveLength(0)
  })
})
