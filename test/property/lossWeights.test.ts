import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossWeights } from '../../src/core/behind/lossWeights'
import { kaplanMeier, restrictedMean } from '../../src/core/math/kaplanMeier'
import { propertyRuns } from './propertyRuns'

const subjects = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 40 })

const columns = (told: readonly (readonly [number, boolean])[]) => ({
  times: Float64Array.from(told, ([time]) => time),
  happened: Uint8Array.from(told, ([, lost]) => Number(lost)),
})

describe('the weights of losses', () => {
  it('add up to the Kaplan–Meier curve after every day, ties and all', () => {
    fc.assert(
      fc.property(subjects, (told) => {
        const { times, happened } = columns(told)
        const weight = lossWeights(times, happened)
        const curve = kaplanMeier(times, happened)
        curve.time.forEach((day, row) => {
          const lost = weight.reduce((sum, its, subject) => sum + (times[subject] <= day ? its : 0), 0)
          expect(1 - lost / told.length).toBeCloseTo(curve.survival[row], 10)
        })
      }),
      { numRuns: propertyRuns(500) },
    )
  })

  it('take off the area under it what each loss takes off', () => {
    fc.assert(
      fc.property(subjects, fc.integer({ min: 1, max: 12 }), (told, asked) => {
        const { times, happened } = columns(told)
        const curve = kaplanMeier(times, happened)
        if (told.length === 0) return
        const horizon = Math.min(asked, curve.longest)
        const weight = lossWeights(times, happened)
        const taken = weight.reduce((sum, its, subject) => sum + its * Math.max(0, horizon - times[subject]), 0)
        expect(horizon - taken / told.length).toBeCloseTo(restrictedMean(curve, asked), 9)
      }),
      { numRuns: propertyRuns(500) },
    )
  })

  it('stand for those that were lost from sight before', () => {
    // Six watched: lost after 1 and 3, one lost from sight after 2. What is left of its share goes to the four that stayed.
    const weight = lossWeights(Float64Array.of(1, 2, 3, 4, 4, 5), Uint8Array.of(1, 0, 1, 0, 0, 0))
    expect([...weight]).toEqual([1, 0, 1 / (1 - 1 / 5), 0, 0, 0])
  })
})
