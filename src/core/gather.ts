type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Fills `into` with the values of a column at the given rows, in their order, and returns it. */
export function gather<A extends NumberColumn>(column: ArrayLike<number>, rows: Uint32Array, into: A): A {
  for (let i = 0; i < rows.length; i++) into[i] = column[rows[i]]
  return into
}
