/** Values of their own, one a row. Rows that are blank take no memory until one behind them is not. */
export class ValueColumn<Value> {
  readonly #blank: Value
  readonly #rows: Value[] = []

  /** @param blank what a row holds until something else is put there */
  constructor(blank: Value) {
    this.#blank = blank
  }

  at(row: number): Value {
    return row < this.#rows.length ? this.#rows[row] : this.#blank
  }

  put(row: number, value: Value): void {
    if (row < this.#rows.length) {
      this.#rows[row] = value
      return
    }
    if (value === this.#blank) return
    while (this.#rows.length < row) this.#rows.push(this.#blank)
    this.#rows.push(value)
  }
}
