import { cholesky, solveCholesky } from './cholesky'

/**
 * Solves A·x = b for a symmetric positive definite A (row-major, n × n, of which the lower triangle is read) by its Cholesky
 * factor; null when A is not positive definite. O(n³).
 */
export function choleskySolve(matrix: Float64Array, b: Float64Array): Float64Array | null {
  const lower = cholesky(matrix, b.length)
  return lower === null ? null : solveCholesky(lower, b)
}
