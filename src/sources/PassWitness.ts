import { Ids } from '../core/Ids'

/**
 * Watches one pass over a numbered list for signs that rows moved while it was read. New rows at the end are no such
 * sign: they push nothing. A deleted row is: all rows behind it move up, and one of them slips past the reader.
 *
 * The sign is in the counts: without deletions the server's count grows by exactly the rows that came after the one that
 * was newest before the pass. (A row put back in the middle in the same moment in which another is deleted goes unseen.)
 */
export class PassWitness {
  /** The newest row before the pass; null for an empty feed. */
  readonly #newest: string | null
  readonly #steady: boolean
  readonly #names = new Ids()
  #pages = 0
  #firstTotal: number | null = null
  #lastTotal: number | null = null
  #fell = false
  #sawNewest: boolean
  #appended = 0

  /** `steady`: the list is read along a key, so that rows which come and go move no others. */
  constructor(newest: string | null, steady = false) {
    this.#newest = newest
    this.#steady = steady
    this.#sawNewest = newest === null
  }

  /** Takes the names of the rows of the next page, in their order, and the server's count on that page. */
  see(rows: readonly string[], total: number | null): void {
    this.#pages++
    for (const name of rows) {
      const seen = this.#names.size
      if (this.#names.encode(name) < seen) continue
      if (this.#sawNewest) this.#appended++
      else this.#sawNewest = name === this.#newest
    }
    if (total === null) return
    this.#fell ||= this.#lastTotal !== null && total < this.#lastTotal
    this.#firstTotal ??= total
    this.#lastTotal = total
  }

  /** Every name that was seen. */
  *names(): Generator<string, void> {
    for (let row = 0; row < this.#names.size; row++) yield this.#names.decode(row)
  }

  /** The server's latest count; null when it gave none. */
  get total(): number | null {
    return this.#lastTotal
  }

  /** Whether every row that was seen passes a test of its name. */
  every(passes: (name: string) => boolean): boolean {
    for (let row = 0; row < this.#names.size; row++) if (!passes(this.#names.decode(row))) return false
    return true
  }

  /**
   * Whether the pass saw every row: one page is always of one piece; more are when nothing moved and the counts agree.
   * Null when the server gave no counts, so that more than one page cannot be judged.
   */
  get sawAll(): boolean | null {
    if (this.#steady) return this.#lastTotal === null || (!this.#fell && this.#names.size === this.#lastTotal)
    if (this.#firstTotal === null || this.#lastTotal === null) return this.#pages <= 1 ? true : null
    if (this.#names.size !== this.#lastTotal) return false
    const stood = !this.#fell && this.#sawNewest && this.#lastTotal === this.#firstTotal + this.#appended
    return this.#pages === 1 || stood
  }
}
