/** Gathers the units that changed most between two amounts each, and counts how many changed at all. */
export class LargestChanges {
  readonly #most: number
  readonly #units: number[] = []
  readonly #sizes: number[] = []
  #least = 0
  #changed = 0

  /** `most`: how many are gathered, at least one. */
  constructor(most: number) {
    this.#most = most
  }

  /** Units are told in ascending order. */
  add(unit: number, before: number, after: number): void {
    const size = Math.abs(after - before)
    this.#changed += Number(size > 0)
    if (size > this.#least) this.#insert(unit, size)
  }

  /** Largest first; of equal ones the earlier unit. */
  get largest(): readonly number[] {
    return this.#units
  }

  get changed(): number {
    return this.#changed
  }

  #insert(unit: number, size: number): void {
    const place = this.#sizes.findLastIndex((other) => other >= size) + 1
    this.#units.splice(place, 0, unit)
    this.#sizes.splice(place, 0, size)
    if (this.#units.length > this.#most) {
      this.#units.pop()
      this.#sizes.pop()
    }
    if (this.#units.length === this.#most) this.#least = this.#sizes.at(-1) ?? 0
  }
}
