import { describe, expect, it } from 'vitest'
import { historicalClv } from '../../src/core/historicalClv'
import { ledgerOf } from './ledgerOf'

describe('historicalClv', () => {
  it('takes every known credit off the value of the sales, linked or not', () => {
    const sales = [
      { unit: 0, day: 10, revenue: 100, value: 40 },
      { unit: 0, day: 20, revenue: 100, value: 50 },
    ]
    const credits = [
      { unit: 0, day: 12, revenue: 10, value: 4, sale: 0 },
      { unit: 0, day: 13, revenue: 10, value: 5 },
      { unit: 0, day: 99, revenue: 10, value: 6 },
    ]
    expect([...historicalClv(ledgerOf(1, 50, sales, credits))]).toEqual([81])
  })

  it('is negative when only credits are left, and unknown without a sale', () => {
    const ledger = ledgerOf(
      2,
      50,
      [{ unit: 0, day: 10, revenue: 5 }],
      [
        { unit: 0, day: 11, revenue: 8 },
        { unit: 1, day: 11, revenue: 8 },
      ],
    )
    expect([...historicalClv(ledger)]).toEqual([-3, NaN])
    expect(historicalClv(ledgerOf(0, 50, []))).toHaveLength(0)
  })
})
