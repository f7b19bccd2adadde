import { Ids } from '../core/Ids'

/** Rows of a feed that earlier readings have taken in. */
export interface KnownIds {
  readonly count: number
  has(id: string): boolean
  all(): Iterable<string>
}

const NONE: KnownIds = { count: 0, has: () => false, all: () => [] }

/** The rows of one kind that a feed has told, now or in earlier readings: every id once. */
export class FeedRows {
  readonly #known: KnownIds
  readonly #fresh = new Ids()
  /** Known ones that were told again. */
  #again = 0
  /** Known ones that are no more. */
  readonly #gone = new Set<string>()

  constructor(known: KnownIds = NONE) {
    this.#known = known
  }

  get size(): number {
    return this.#known.count + this.#fresh.size - this.#again - this.#gone.size
  }

  has(id: string): boolean {
    return !this.#gone.has(id) && (this.#fresh.has(id) || this.#known.has(id))
  }

  /** Whether any that earlier readings know is no more. */
  get hasGone(): boolean {
    return this.#gone.size > 0
  }

  /** Whether it was told in this reading. */
  isFresh(id: string): boolean {
    return this.#fresh.has(id)
  }

  /** Whether earlier readings know it, and it is no more. */
  isGone(id: string): boolean {
    return this.#gone.has(id)
  }

  add(id: string): void {
    this.#gone.delete(id)
    if (this.#fresh.has(id)) return
    if (this.#known.has(id)) this.#again++
    this.#fresh.encode(id)
  }

  /** Takes out a row that only earlier readings know. */
  drop(id: string): void {
    if (this.has(id) && !this.isFresh(id)) this.#gone.add(id)
  }

  /** Leaves of the rows that only earlier readings know those that pass. */
  leaveOnly(passes: (id: string) => boolean): void {
    for (const id of this.#known.all()) if (!passes(id)) this.drop(id)
  }

  *all(): Generator<string, void> {
    for (const id of this.#known.all()) if (this.has(id) && !this.isFresh(id)) yield id
    for (let number = 0; number < this.#fresh.size; number++) yield this.#fresh.decode(number)
  }
}
