import fc from 'fast-check'
import { expect, it } from 'vitest'

import { goalGap } from '../../src/core/goalGap'

it('is what a figure lacks, on the side on which it is wanted', () => {
  expect(goalGap(0.926, 0.95, 'up')).toBeCloseTo(0.024, 12)
  expect(goalGap(0.03, 0.02, 'down')).toBeCloseTo(0.01, 12)
  expect(goalGap(7, 7, 'up')).toBe(0)
  expect(goalGap(7, 7, 'down')).toBe(0)
  expect(goalGap(null, 7, 'up')).toBeNaN()
})

it('is met on exactly one of the two sides, unless the figure is its goal', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (value, target) => {
      const met = [goalGap(value, target, 'up') <= 0, goalGap(value, target, 'down') <= 0]
      expect(met.filter(Boolean)).toHaveLength(value === target ? 2 : 1)
    }),
  )
})
