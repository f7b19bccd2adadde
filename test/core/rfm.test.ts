import { describe, expect, it } from 'vitest'
import { rfm } from '../../src/core/rfm'
import { RFM_SEGMENTS, rfmSegment } from '../../src/core/rfmSegment'
import { ledgerOf } from './ledgerOf'

const window = { from: 1000, to: 1731 }

describe('rfm', () => {
  it('scores units in the window and names those outside it', () => {
    const ledger = ledgerOf(
      4,
      1730,
      [
        { unit: 0, day: 1730, revenue: 9, value: 5 },
        { unit: 0, day: 999, revenue: 9, value: 5 },
        { unit: 1, day: 1000, revenue: 9, value: 8 },
        { unit: 1, day: 1500, revenue: 9, value: 8 },
        { unit: 2, day: 999, revenue: 9, value: 9 },
      ],
      [
        { unit: 1, day: 1700, revenue: 1, value: 2, sale: 2 },
        { unit: 1, day: 999, revenue: 1, value: 3 },
        { unit: 1, day: 1001, revenue: 1, value: 4 },
        { unit: 3, day: 1500, revenue: 1, value: 4 },
      ],
    )
    const result = rfm(ledger, window)
    expect([...result.recency]).toEqual([0, 230, NaN, NaN])
    expect([...result.frequency]).toEqual([1, 2, 0, 0])
    expect([...result.monetary]).toEqual([5, 16 - 2 - 4, 0, 0])
    expect([...result.r]).toEqual([3, 1, 0, 0])
    expect([...result.f]).toEqual([1, 3, 0, 0])
    expect([...result.m]).toEqual([1, 3, 0, 0])
    expect([...result.fm]).toEqual([1, 3, 0, 0])
    expect(Array.from(result.segment, (code) => RFM_SEGMENTS[code])).toEqual([
      'About to sleep',
      'Slipping',
      'Dormant',
      'Prospect',
    ])
    expect(result.recencyCuts.from[2]).toBe(0)
    expect(result.recencyCuts.to[0]).toBe(230)
  })

  it('rounds FM half up', () => {
    const sales = [1, 2, 2, 3, 3].flatMap((orders, unit) =>
      Array.from({ length: orders }, () => ({ unit, day: 1500, revenue: unit === 1 ? 9 : 1 })),
    )
    const { f, m, fm } = rfm(ledgerOf(5, 1730, sales), window)
    expect([...f]).toEqual([1, 2, 2, 4, 4])
    expect([...m]).toEqual([1, 5, 2, 3, 3])
    expect([...fm]).toEqual([1, 4, 2, 4, 4])
  })

  it('knows a company without accounts', () => {
    expect(rfm(ledgerOf(0, 1730, []), window).segment).toHaveLength(0)
  })
})

describe('rfmSegment', () => {
  it('has a name for all 25 cells', () => {
    const rows = [5, 4, 3, 2, 1].map((r) => [5, 4, 3, 2, 1].map((fm) => rfmSegment(r, fm, 0)))
    expect(rows).toEqual([
      ['Champions', 'Champions', 'Potential loyalists', 'Promising', 'New'],
      ['Champions', 'Loyal', 'Potential loyalists', 'Promising', 'New'],
      ['Loyal', 'Loyal', 'Needs attention', 'About to sleep', 'About to sleep'],
      ["Can't lose them", 'Slipping', 'Slipping', 'Hibernating', 'Hibernating'],
      ["Can't lose them", "Can't lose them", 'Slipping', 'Lost', 'Lost'],
    ])
  })

  it('calls an account new for 90 days', () => {
    expect(rfmSegment(5, 1, 90)).toBe('New')
    expect(rfmSegment(5, 1, 91)).toBe('Promising')
  })
})
