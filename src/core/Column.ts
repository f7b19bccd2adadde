type ColumnArray = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A typed array that grows by doubling: one value a row. */
export class Column<A extends ColumnArray> {
  #rows: A
  #length = 0
  readonly #allocate: (length: number) => A

  /** @param allocate makes an array of so many rows, e.g. `(n) => new Float64Array(n)` */
  constructor(allocate: (length: number) => A) {
    this.#allocate = allocate
    this.#rows = allocate(1024)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#rows.length) {
      const grown = this.#allocate(this.#rows.length * 2)
      grown.set(this.#rows)
      this.#rows = grown
    }
    this.#rows[this.#length++] = value
  }

  /** Writes row `row`: an existing one, or the next new one. */
  put(row: number, value: number): void {
    if (row === this.#length) this.push(value)
    else this.#rows[row] = value
  }

  /** The values so far: a view, not a copy. */
  get used(): A {
    return this.#rows.subarray(0, this.#length) as A
  }

  /** The array behind the column, without a copy: at least `length` long, valid until the next push. */
  get rows(): A {
    return this.#rows
  }
}
