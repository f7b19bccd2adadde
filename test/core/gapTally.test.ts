import { describe, expect, it } from 'vitest'
import { BINS, gapBin } from '../../src/core/gapCurve'
import { emptyTally, ROWS, tallyOpen, tallyRow } from '../../src/core/gapTally'
import { OpenGaps } from '../../src/core/OpenGaps'
import { saleDays } from '../../src/core/saleDays'
import { ledgerOf } from './ledgerOf'

describe('the row of an entry', () => {
  it('is 0 while the pool alone speaks, whatever it predicts', () => {
    expect([tallyRow(0, 3), tallyRow(1, 3), tallyRow(2, 3)]).toEqual([0, 0, expect.any(Number)])
    expect(tallyRow(2, 3)).toBeGreaterThan(0)
  })

  it('begins at half a day and goes on in steps of 0.14', () => {
    const shortest = Math.log(0.5)
    expect([0, 0.13, 0.15, 0.27, 0.29].map((over) => tallyRow(2, shortest + over))).toEqual([1, 1, 2, 2, 3])
  })

  it('is the first or the last for what lies beyond', () => {
    expect(tallyRow(2, -50)).toBe(1)
    expect(tallyRow(2, 50)).toBe(ROWS - 1)
    expect(tallyRow(2, Math.log(0.5) + (ROWS - 1.5) * 0.14)).toBe(ROWS - 1)
    expect(tallyRow(2, Math.log(0.5) + (ROWS - 2.5) * 0.14)).toBe(ROWS - 2)
  })
})

describe('gaps that are open', () => {
  /** After `n` gaps with logs that add up to s: mean 0.5 n + 0.25 s, spread 2. */
  const table = {
    base: Float64Array.of(0, 0.5, 1, 1.5),
    slope: Float64Array.of(0.25, 0.25, 0.25, 0.25),
    spread: Float64Array.of(2, 2, 2, 2),
  }

  it('are counted at the silence that they had come to by the evening before, by what is predicted of their unit', () => {
    const sales = [[0, 100], ...[100, 110, 120, 130].map((day) => [1, day]), [2, 141]].map(([unit, day]) => ({
      unit,
      day,
      revenue: 1,
    }))
    const log = Float64Array.from({ length: 50 }, (_, days) => Math.log(days))
    const open = new OpenGaps(saleDays(ledgerOf(3, 141, sales)), log)
    open.moveTo(141)
    const counts = emptyTally()
    tallyOpen(counts, open, 100, 141, table)
    const at = (row: number, z: number) => row * BINS + gapBin(z)
    const filled = [...counts.keys()].filter((i) => counts[i] > 0)
    // Silent for 40 days, so longer than 40.5; and for 10 after three gaps of 10. The third has no sale before the day.
    const mean = 1.5 + 0.25 * 3 * Math.log(10)
    expect(filled).toEqual([at(0, Math.log(40.5) / 2), at(tallyRow(3, mean), (Math.log(10.5) - mean) / 2)])
    expect(filled.map((i) => counts[i])).toEqual([1, 1])
  })
})
