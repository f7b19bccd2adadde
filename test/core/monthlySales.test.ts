import { describe, expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { monthlySales } from '../../src/core/monthlySales'
import { day } from './days'
import { ledgerOf } from './ledgerOf'
import { timelineOf } from './timelineOf'

const january = monthOfDay(day('2024-01-01'))
const END = day('2024-03-05')
const ledger = ledgerOf(
  2,
  END,
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
    expect(monthlySales(timelineOf(ledger), january, january + 2, END)).toEqual({
      firstMonth: january,
      orders: Uint32Array.of(1, 2, 1),
      gross: Float64Array.of(10, 50, 40),
      credits: Float64Array.of(5, 0, 6),
      ordering: Uint32Array.of(1, 1, 1),
      fresh: Uint32Array.of(1, 0, 1),
    })
  })

  it('knows that an earlier sale was the first, even when its month is not asked for', () => {
    expect(monthlySales(timelineOf(ledger), january + 1, january + 1, END)).toMatchObject({
      ordering: Uint32Array.of(1),
      fresh: Uint32Array.of(0),
    })
  })

  it('leaves masked-out units out', () => {
    const months = monthlySales(timelineOf(ledger, Uint8Array.of(0, 1)), january, january + 2, END)
    expect(months.gross).toEqual(Float64Array.of(0, 0, 40))
    expect(months.credits).toEqual(Float64Array.of(5, 0, 0))
  })

  it('knows on an earlier day what had happened by its evening', () => {
    expect(monthlySales(timelineOf(ledger), january, january + 2, day('2024-03-01'))).toMatchObject({
      orders: Uint32Array.of(1, 2, 1),
      credits: Float64Array.of(5, 0, 0),
    })
    expect(monthlySales(timelineOf(ledger), january, january + 2, day('2024-02-28'))).toMatchObject({
      orders: Uint32Array.of(1, 0, 0),
      ordering: Uint32Array.of(1, 0, 0),
    })
  })

  it('has zeros where nothing happened, and no month where none is asked for', () => {
    expect(monthlySales(timelineOf(ledger), january - 2, january - 1, END).orders).toEqual(Uint32Array.of(0, 0))
    expect(monthlySales(timelineOf(ledger), january, january - 1, END).orders).toHaveLength(0)
  })
})
