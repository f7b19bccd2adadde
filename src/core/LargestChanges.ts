/** A unit whose amount changed, between which two amounts, and the code of the class that it was told with. */
export interface Change {
  readonly unit: number
  readonly code: number
  readonly before: number
  readonly after: number
}

/** Gathers the units that changed most between two amounts each. */
export class LargestChanges {
  readonly #most: number
  readonly #changes: Change[] = []

  /** `most`: how many are gathered, at least one. */
  constructor(most: number) {
    this.#most = most
  }

  /** Each unit is told once, in any order. */
  add(change: Change): void {
    const place = this.#changes.findIndex((other) => comesBefore(change, other))
    this.#changes.splice(place < 0 ? this.#changes.length : place, 0, change)
    if (this.#changes.length > this.#most) this.#changes.pop()
  }

  /** What is smaller than this need not be told: it is no change, or not among the largest. */
  get least(): number {
    return this.#changes.length < this.#most ? Number.MIN_VALUE : sizeOf(this.#changes[this.#most - 1])
  }

  /** Largest first; of equal ones the earlier unit. */
  get largest(): readonly Change[] {
    return this.#changes
  }
}

function comesBefore(one: Change, other: Change): boolean {
  const [size, otherSize] = [sizeOf(one), sizeOf(other)]
  return size > otherSize || (size === otherSize && one.unit < other.unit)
}

function sizeOf({ before, after }: Change): number {
  return Math.abs(after - before)
}
