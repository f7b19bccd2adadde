import { expect, it } from 'vitest'
import { choleskySolve } from '../../../src/core/math/choleskySolve'

it('solves, from the lower triangle alone', () => {
  const [x, y] = choleskySolve(Float64Array.of(4, NaN, 2, 3), Float64Array.of(8, 7)) ?? []
  expect(x).toBeCloseTo(1.25, 12)
  expect(y).toBeCloseTo(1.5, 12)
})

it('refuses what is not positive definite', () => {
  expect(choleskySolve(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1))).toBeNull()
  expect(choleskySolve(Float64Array.of(0), Float64Array.of(1))).toBeNull()
})
