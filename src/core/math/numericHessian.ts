import type { Objective } from './lbfgs'

/** Balances the error of the difference, about STEP², against rounding of the gradient, about 1e-15 ÷ STEP. */
const STEP = 2e-5

/**
 * The second derivatives of an objective at a point by central differences of its gradient, made symmetric; row by row.
 * Yields after each of its two evaluations a coordinate. About 1e-9 of the largest second derivative.
 */
export function* numericHessian(objective: Objective, at: Float64Array): Generator<void, Float64Array> {
  const size = at.length
  const slopes = [new Float64Array(size), new Float64Array(size)]
  const raw = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (const side of [0, 1]) {
      const moved = at.slice()
      moved[i] += side === 0 ? -STEP : STEP
      objective(moved, slopes[side])
      yield
    }
    for (let j = 0; j < size; j++) raw[i * size + j] = (slopes[1][j] - slopes[0][j]) / (2 * STEP)
  }
  return raw.map((one, at) => (one + raw[(at % size) * size + Math.floor(at / size)]) / 2)
}
