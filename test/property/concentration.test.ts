import fc from 'fast-check'
import { expect, it } from 'vitest'
import { concentration } from '../../src/core/concentration'
import { RUNS } from './plainLedger'

const arbitraryValues = fc.oneof(
  fc.array(fc.oneof(fc.nat(50), fc.constant(NaN)), { maxLength: 40 }),
  fc.array(fc.oneof(fc.integer({ min: -20, max: 50 }), fc.constant(NaN)), { maxLength: 40 }),
)

it('agrees with sorting plain numbers and comparing every pair', () => {
  fc.assert(
    fc.property(arbitraryValues, fc.integer({ min: 2, max: 60 }), (values, points) => {
      const result = concentration(Float64Array.from(values), points)
      const best = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => b - a)
      const n = best.length
      const upTo = (count: number) => best.slice(0, count).reduce((total, value) => total + value, 0)
      const total = upTo(n)
      const share = (count: number) => (total > 0 ? upTo(count) / total : null)
      expect(result).toMatchObject({
        accounts: n,
        total,
        topCeil: Math.ceil(n / 5),
        shareCeil: share(Math.ceil(n / 5)),
        topFloor: Math.floor(n / 5),
        shareFloor: share(Math.floor(n / 5)),
        largestShare: share(1),
      })
      if (total > 0 && best.every((value) => value >= 0)) {
        const differences = best.flatMap((a) => best.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0)
        expect(result.gini).toBeCloseTo(differences / (2 * n * total), 12)
      } else expect(result.gini).toBeNull()

      const ranks = Array.from(result.curveX, (x) => Math.round(x * n))
      expect([...result.curveY]).toEqual(ranks.map(share))
      if (total <= 0) return
      const peak = best.filter((value) => value > 0).length
      expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b))
      expect(ranks).toEqual(expect.arrayContaining([0, Math.ceil(n / 5), peak, n]))
      expect(ranks.length).toBeLessThanOrEqual(points + 2)
    }),
    { numRuns: RUNS },
  )
})
