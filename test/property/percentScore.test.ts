import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentScore, scoreCuts } from '../../src/core/percentScore'
import { RUNS } from './plainLedger'

const arbitraryValues = fc.array(fc.oneof(fc.integer({ min: -4, max: 12 }), fc.constant(NaN)), { maxLength: 40 })

it('agrees with counting the worse values of each', () => {
  fc.assert(
    fc.property(arbitraryValues, (values) => {
      const present = values.filter((value) => !Number.isNaN(value))
      const slow = values.map((value) => {
        const worse = present.filter((other) => other < value).length
        return Number.isNaN(value) ? 0 : 1 + Math.floor((5 * worse) / present.length)
      })
      const scores = percentScore(Float64Array.from(values))
      expect([...scores]).toEqual(slow)

      const { from, to } = scoreCuts(Float64Array.from(values), scores)
      for (const score of [1, 2, 3, 4, 5]) {
        const scored = values.filter((_, at) => slow[at] === score)
        expect(from[score - 1]).toBe(scored.length === 0 ? NaN : Math.min(...scored))
        expect(to[score - 1]).toBe(scored.length === 0 ? NaN : Math.max(...scored))
      }
    }),
    { numRuns: RUNS },
  )
})
