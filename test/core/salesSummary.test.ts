import { describe, expect, it } from 'vitest'
import { salesSummary } from '../../src/core/salesSummary'
import { ledgerOf } from './ledgerOf'

const window = { from: 100, to: 200 }

describe('salesSummary', () => {
  it('counts and sums a window by hand', () => {
    const ledger = ledgerOf(
      3,
      300,
      [
        { unit: 0, day: 99, revenue: 1 },
        { unit: 0, day: 100, revenue: 10 },
        { unit: 0, day: 100, revenue: 20 },
        { unit: 1, day: 150, revenue: 30 },
        { unit: 1, day: 199, revenue: 40 },
        { unit: 2, day: 200, revenue: 50 },
      ],
      [
        { unit: 1, day: 199, revenue: 5 },
        { unit: 2, day: 200, revenue: 7 },
      ],
    )
    expect(salesSummary(ledger, null, window)).toEqual({
      sales: 4,
      gross: 100,
      credits: 5,
      net: 95,
      ordering: 2,
      repeating: 2,
      fresh: 1,
      aov: 25,
      ordersPerYear: 2 * 3.6525,
      repeatRate: 1,
    })
  })

  it('counts the credit of a unit that never bought', () => {
    const figures = salesSummary(ledgerOf(1, 300, [], [{ unit: 0, day: 150, revenue: 9 }]), null, window)
    expect(figures).toMatchObject({ sales: 0, credits: 9, net: -9, ordering: 0 })
  })

  it('has no rate where nobody ordered', () => {
    const figures = salesSummary(ledgerOf(2, 300, [{ unit: 0, day: 10, revenue: 1 }]), null, window)
    expect(figures).toMatchObject({ sales: 0, aov: null, ordersPerYear: null, repeatRate: null })
    expect(salesSummary(ledgerOf(0, 300, []), null, window)).toMatchObject({ sales: 0, aov: null })
  })

  it('leaves masked-out units out of every sum', () => {
    const ledger = ledgerOf(
      2,
      300,
      [
        { unit: 0, day: 110, revenue: 3 },
        { unit: 1, day: 110, revenue: 4 },
      ],
      [{ unit: 0, day: 120, revenue: 1 }],
    )
    expect(salesSummary(ledger, Uint8Array.of(0, 1), window)).toMatchObject({
      sales: 1,
      gross: 4,
      credits: 0,
      fresh: 1,
    })
  })
})
