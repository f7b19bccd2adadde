/** Rows of several sources by what they are known by there — the source's code and the row's own id — as one number. */
export class Keys {
  readonly source: number[] = []
  readonly id: string[] = []
  readonly #numbers: Map<string, number>[] = []

  get size(): number {
    return this.id.length
  }

  /** The number of the key; a new key gets the next one. */
  encode(source: number, id: string): number {
    const numbers = (this.#numbers[source] ??= new Map())
    const known = numbers.get(id)
    if (known !== undefined) return known
    const next = this.id.length
    numbers.set(id, next)
    this.source.push(source)
    this.id.push(id)
    return next
  }

  /** The number of a key already seen, else −1. */
  find(source: number, id: string): number {
    return this.#numbers[source]?.get(id) ?? -1
  }
}
