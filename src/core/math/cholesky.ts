/**
 * The lower triangle L with L·Lᵀ = matrix, row by row, of a symmetric `size` × `size` matrix; null where the matrix is not
 * positive definite. Backward stable.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]
      for (let k = 0; k < column; k++) rest -= lower[row * size + k] * lower[column * size + k]
      if (row !== column) lower[row * size + column] = rest / lower[column * size + column]
      else if (rest > 0) lower[row * size + row] = Math.sqrt(rest)
      else return null
    }
  }
  return lower
}

/** Solves L·Lᵀ·x = right. */
export function solveCholesky(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = right.slice()
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] -= lower[row * size + k] * x[k]
    x[row] /= lower[row * size + row]
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] -= lower[k * size + row] * x[k]
    x[row] /= lower[row * size + row]
  }
  return x
}

/** The inverse of L·Lᵀ, exactly symmetric. */
export function invertCholesky(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const solved = solveCholesky(lower, unit)
    for (let row = 0; row <= column; row++) {
      inverse[row * size + column] = solved[row]
      inverse[column * size + row] = solved[row]
    }
  }
  return inverse
}
