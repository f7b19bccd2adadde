import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GapMoments } from '../../src/core/GapMoments'
import { slowVariances } from './slowRhythm'
import { propertyRuns } from '../property/propertyRuns'

const RUNS = propertyRuns(1_500)

interface Gap {
  readonly unit: number
  readonly days: number
}

function added(gaps: readonly Gap[]): GapMoments {
  const moments = new GapMoments()
  const logsOf = new Map<number, number[]>()
  for (const { unit, days } of gaps) {
    const logs = logsOf.get(unit) ?? []
    moments.add(
      Math.log(days),
      logs.length,
      logs.reduce((sum, log) => sum + log, 0),
    )
    logsOf.set(unit, [...logs, Math.log(days)])
  }
  return moments
}

const gap = fc.record({ unit: fc.nat(5), days: fc.integer({ min: 1, max: 300 }) })

describe('GapMoments', () => {
  it('agrees with sums of squares around the means, in whatever order gaps end', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1, maxLength: 40 }), (gaps) => {
        const { mean, withinVariance, betweenVariance, shrinkage } = added(gaps).variance()
        const slow = slowVariances(gaps)
        expect(mean).toBeCloseTo(slow.mean, 9)
        expect(withinVariance).toBeCloseTo(slow.within, 9)
        // Around 0 rounding decides the sign, and with it whether the pool alone speaks.
        fc.pre(Math.abs(slow.between) > 1e-9)
        expect(betweenVariance).toBeCloseTo(slow.between, 8)
        expect(1 / shrinkage).toBeCloseTo(1 / slow.k, 6)
      }),
      { numRuns: RUNS },
    )
  })

  it('lets the pool alone speak where units do not differ, are one, or have one gap each', () => {
    const same = added([1, 2, 3].flatMap((unit) => [3, 30].map((days) => ({ unit, days })))).variance()
    expect(same.betweenVariance).toBeLessThanOrEqual(0)
    expect(same.shrinkage).toBe(Infinity)
    expect(added([3, 30].map((days) => ({ unit: 1, days }))).variance().shrinkage).toBe(Infinity)
    expect(added([3, 30].map((days) => ({ unit: days, days }))).variance().shrinkage).toBe(Infinity)
  })

  it('does not take even perfectly regular units for known exactly', () => {
    const regular = added([1, 2].flatMap((unit) => [0, 0, 0].map(() => ({ unit, days: unit * 7 })))).variance()
    expect(regular.withinVariance).toBe(0.01)
    expect(regular.shrinkage).toBeGreaterThan(0)
    expect(regular.shrinkage).toBeLessThan(0.1)
  })

  it('knows nothing of no gaps', () => {
    expect(new GapMoments().gaps).toBe(0)
    expect(new GapMoments().variance().mean).toBeNaN()
  })
})
