import { describe, expect, it } from 'vitest'
import { falseDiscovery } from '../../src/core/falseDiscovery'
import { fisherExact, logFactorials } from '../../src/core/fisherExact'
import { segmentProfile, TRAIT_UNKNOWN } from '../../src/core/segmentProfile'

describe('fisherExact', () => {
  it('gives the published p of the lady tasting tea and of the criminal twins', () => {
    expect(fisherExact(3, 4, 1, 4, logFactorials(8))).toBeCloseTo(34 / 70, 12)
    expect(fisherExact(2, 17, 10, 13, logFactorials(30))).toBeCloseTo(0.0005367241, 9)
  })

  it('is 1 where the margins leave no choice', () => {
    expect(fisherExact(0, 5, 0, 7, logFactorials(12))).toBe(1)
    expect(fisherExact(0, 0, 3, 7, logFactorials(7))).toBe(1)
  })
})

describe('falseDiscovery', () => {
  it('adjusts by rank and never lets a smaller p end above a larger one', () => {
    const adjusted = falseDiscovery(Float64Array.of(0.5, 0.01, 0.04, 0.03))
    expect([...adjusted].map((p) => Number(p.toFixed(12)))).toEqual([0.5, 0.04, 0.053333333333, 0.053333333333])
    expect(falseDiscovery(new Float64Array(0))).toHaveLength(0)
  })
})

describe('segmentProfile', () => {
  it('has lift, interval and both p of each trait', () => {
    // 20 in the segment, 8 of them with the trait; 80 in the rest, 10 with it.
    const segment = Uint8Array.from({ length: 100 }, (_, unit) => (unit < 20 ? 1 : 0))
    const trait = Uint8Array.from({ length: 100 }, (_, unit) => (unit < 8 || unit >= 90 ? 1 : 0))
    const { segmentUnits, restUnits, traits } = segmentProfile(segment, [trait, segment], null)
    expect({ segmentUnits, restUnits }).toEqual({ segmentUnits: 20, restUnits: 80 })
    const spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 8 - 1 / 20 + 1 / 10 - 1 / 80))
    expect(traits[0]).toMatchObject({ inSegment: 8, inRest: 10, segmentShare: 0.4, restShare: 0.125 })
    expect(traits[0].lift).toBeCloseTo(3.2, 12)
    expect(traits[0].liftLow).toBeCloseTo(3.2 / spread, 10)
    expect(traits[0].liftHigh).toBeCloseTo(3.2 * spread, 10)
    expect(traits[0].adjusted).toBe(traits[0].p)
    expect(traits[1]).toMatchObject({ inSegment: 20, inRest: 0, lift: null, liftLow: null, liftHigh: null })
    expect(traits[1].adjusted).toBe(traits[1].p * 2)
  })

  it('has a lift of 0 but no interval where nobody in the segment has the trait', () => {
    const { traits } = segmentProfile(Uint8Array.of(1, 0, 0), [Uint8Array.of(0, 1, 0)], null)
    expect(traits[0]).toMatchObject({ lift: 0, liftLow: null, liftHigh: null, p: 1 })
  })

  it('has no share of an empty side', () => {
    const { traits } = segmentProfile(Uint8Array.of(1, 1), [Uint8Array.of(1, 0)], Uint8Array.of(0, 0))
    expect(traits[0]).toMatchObject({ segmentShare: null, restShare: null, lift: null, p: 1, adjusted: 1 })
  })
})

describe('a trait that is not known of everybody', () => {
  it('leaves those units out of both its shares', () => {
    const segment = Uint8Array.of(1, 1, 1, 0, 0, 0)
    const trait = Uint8Array.of(1, 0, TRAIT_UNKNOWN, 1, TRAIT_UNKNOWN, TRAIT_UNKNOWN)
    const { segmentUnits, restUnits, traits } = segmentProfile(segment, [trait], null)
    expect({ segmentUnits, restUnits }).toEqual({ segmentUnits: 3, restUnits: 3 })
    expect(traits[0]).toMatchObject({ inSegment: 1, segmentKnown: 2, inRest: 1, restKnown: 1 })
    expect(traits[0]).toMatchObject({ segmentShare: 0.5, restShare: 1, lift: 0.5 })
  })
})
