import { Column } from './Column'

/** Values that many rows have in common, one a row: each is held once, and a row takes as little as its number needs. */
export class SharedColumn<Value> {
  readonly #numbers = new Column()
  readonly #values: Value[]
  readonly #numberOf: Map<unknown, number>
  readonly #nameOf: (value: Value) => unknown

  /**
   * @param blank what a row holds until something else is put there
   * @param nameOf what tells values apart, where that is not the value itself
   */
  constructor(blank: Value, nameOf: (value: Value) => unknown = (value) => value) {
    this.#values = [blank]
    this.#numberOf = new Map([[nameOf(blank), 0]])
    this.#nameOf = nameOf
  }

  at(row: number): Value {
    return this.#values[this.#numbers.at(row)]
  }

  put(row: number, value: Value): void {
    const name = this.#nameOf(value)
    const number = this.#numberOf.get(name) ?? this.#values.push(value) - 1
    this.#numberOf.set(name, number)
    this.#numbers.put(row, number)
  }
}
