import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cholesky, invertCholesky, solveCholesky } from '../../../src/core/math/cholesky'
import { symmetricEigenvalues } from '../../../src/core/math/symmetricEigenvalues'

const SIZE = 4

/** A·Aᵀ and a little of the unit matrix. */
const arbitraryPositive = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE })
  .map((a) =>
    Float64Array.from({ length: SIZE * SIZE }, (_, at) => {
      const [row, column] = [Math.floor(at / SIZE), at % SIZE]
      let sum = row === column ? 1 : 0
      for (let k = 0; k < SIZE; k++) sum += a[row * SIZE + k]! * a[column * SIZE + k]!
      return sum
    }),
  )

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, row) => vector.reduce((sum, one, k) => sum + matrix[row * SIZE + k]! * one, 0))
}

describe('cholesky', () => {
  it('solves and inverts', () => {
    fc.assert(
      fc.property(arbitraryPositive, (matrix) => {
        const lower = cholesky(matrix, SIZE)!
        const right = Float64Array.of(1, -2, 3, 0.5)
        times(matrix, solveCholesky(lower, right)).forEach((one, i) => {
          expect(Math.abs(one - right[i]!)).toBeLessThan(1e-7)
        })
        const inverse = invertCholesky(lower, SIZE)
        for (let i = 0; i < SIZE; i++) {
          const column = times(matrix, inverse.slice(i * SIZE, (i + 1) * SIZE))
          column.forEach((one, j) => expect(Math.abs(one - (i === j ? 1 : 0))).toBeLessThan(1e-7))
        }
      }),
    )
  })

  it('refuses what is not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(null)
    expect(cholesky(Float64Array.of(0, 0, 0, 0), 2)).toBe(null)
    expect(cholesky(Float64Array.of(NaN, 0, 0, 1), 2)).toBe(null)
  })
})

describe('symmetricEigenvalues', () => {
  it('knows those of a matrix that everyone knows', () => {
    const values = symmetricEigenvalues(Float64Array.of(2, -1, 0, -1, 2, -1, 0, -1, 2), 3)
    const known = [2 - Math.SQRT2, 2, 2 + Math.SQRT2]
    known.forEach((one, i) => expect(values[i]).toBeCloseTo(one, 14))
    expect([...symmetricEigenvalues(Float64Array.of(3, 0, 0, -1), 2)]).toEqual([-1, 3])
  })

  it('keeps trace, sum of squares and determinant', () => {
    fc.assert(
      fc.property(arbitraryPositive, (matrix) => {
        const values = symmetricEigenvalues(matrix, SIZE)
        const sum = (of: (one: number) => number, list: Float64Array) => list.reduce((total, one) => total + of(one), 0)
        const trace = [0, 5, 10, 15].reduce((total, at) => total + matrix[at]!, 0)
        const lower = cholesky(matrix, SIZE)!
        const logDeterminant = [0, 5, 10, 15].reduce((total, at) => total + 2 * Math.log(lower[at]!), 0)
        expect(Math.abs(sum((one) => one, values) / trace - 1)).toBeLessThan(1e-12)
        expect(Math.abs(sum((one) => one * one, values) / sum((one) => one * one, matrix) - 1)).toBeLessThan(1e-12)
        expect(Math.abs(sum(Math.log, values) - logDeterminant)).toBeLessThan(1e-7)
      }),
    )
  })
})
