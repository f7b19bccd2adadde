import { describe, expect, it } from 'vitest'
import { tiers } from '../../src/core/tiers'

const values = Float64Array.of(100, 50, 50, 20, 0, -10, NaN)

describe('tiers', () => {
  it('cuts by rank, ties to the better tier', () => {
    expect(tiers(values, 'rank', [0.2, 0.5])).toEqual({
      tier: Uint8Array.of(0, 0, 0, 2, 2, 2, 255),
      count: Uint32Array.of(3, 0, 3),
      value: Float64Array.of(200, 0, 10),
      smallest: Float64Array.of(50, NaN, -10),
    })
  })

  it('cuts a share that is not exact in binary at the whole number', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, i) => i)
    expect([...tiers(hundred, 'rank', [0.07]).count]).toEqual([7, 93])
    expect([...tiers(new Float64Array(100).fill(1), 'share', [0.07]).count]).toEqual([100, 0])
  })

  it('cuts by share of value: as many accounts as it takes to reach it', () => {
    expect([...tiers(values, 'share', [0.4, 0.9]).tier]).toEqual([0, 1, 1, 2, 2, 2, 255])
    expect([...tiers(Float64Array.of(5, 3, 2), 'share', [0.5, 0.8]).tier]).toEqual([0, 1, 2])
  })

  it('cuts by money, the cut itself in the better tier', () => {
    expect([...tiers(values, 'money', [50, 0]).tier]).toEqual([0, 0, 0, 1, 1, 2, 255])
  })

  it('puts everyone in the last tier where there is no total to share', () => {
    expect([...tiers(Float64Array.of(0, 0), 'share', [0.5]).tier]).toEqual([1, 1])
    expect([...tiers(Float64Array.of(5, -9), 'share', [0.5]).tier]).toEqual([1, 1])
  })

  it('knows no accounts, one account and no cut', () => {
    expect([...tiers(new Float64Array(0), 'rank', [0.2]).count]).toEqual([0, 0])
    expect([...tiers(Float64Array.of(1), 'rank', [0.2]).tier]).toEqual([0])
    expect([...tiers(values, 'rank', []).count]).toEqual([6])
  })
})
