/** A column of rows as one of units: NaN for a unit without a row (−1). */
export function unitColumn(rowOf: Int32Array, rows: ArrayLike<number>): Float64Array {
  return Float64Array.from(rowOf, (row) => (row < 0 ? NaN : rows[row]))
}
