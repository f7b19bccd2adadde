import { describe, expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { monthlySales } from '../../src/core/monthlySales'
import { day } from './days'
import { ledgerOf } from './ledgerOf'

const january = monthOfDay(day('2024-01-01'))
const ledger = ledgerOf(
  2,
  day('2024-03-05'),
  [
    { unit: 0, day: day('2024-01-31'), revenue: 10 },
    { unit: 0, day: day('2024-02-29'), revenue: 20 },
    { unit: 0, day: day('2024-02-29'), revenue: 30 },
    { unit: 1, day: day('2024-03-01'), revenue: 40 },
  ],
  [
    { unit: 1, day: day('2024-01-02'), revenue: 5 },
    { unit: 0, day: day('2024-03-02'), revenue: 6 },
  ],
)

describe('monthlySales', () => {
  it('puts each sale and each credit in the month of its own day', () => {
    expect(monthlySales(ledger, null, january, january + 2)).toEqual({
      firstMonth: january,
      orders: Uint32Array.of(1, 2, 1),
      gross: Float64Array.of(10, 50, 40),
      credits: Float64Array.of(5, 0, 6),
      ordering: Uint32Array.of(1, 1, 1),
      fresh: Uint32Array.of(1, 0, 1),
    })
  })

  it('knows that an earlier sale was the first, even when its month is not asked for', () => {
    expect(monthlySales(ledger, null, january + 1, january + 1)).toMatchObject({
      ordering: Uint32Array.of(1),
      fresh: Uint32Array.of(0),
    })
  })

  it('leaves masked-out units out', () => {
    const months = monthlySales(ledger, Uint8Array.of(0, 1), january, january + 2)
    expect(months.gross).toEqual(Float64Array.of(0, 0, 40))
    expect(months.credits).toEqual(Float64Array.of(5, 0, 0))
  })

  it('has zeros where nothing happened, and no month where none is asked for', () => {
    expect(monthlySales(ledger, null, january - 2, january - 1).orders).toEqual(Uint32Array.of(0, 0))
    expect(monthlySales(ledger, null, january, january - 1).orders).toHaveLength(0)
  })
})
