import { expect, test } from 'vitest'
import { quantile } from '../../../src/core/math/quantile'

test.each([
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4], 0.1, 1.3],
  [[7], 0.9, 7],
] as const)('of %j at %d it is %d', (values, p, expected) => {
  expect(quantile(values, p)).toBeCloseTo(expected, 12)
})

test('of nothing it is not known', () => {
  expect(quantile([], 0.5)).toBeNaN()
})
