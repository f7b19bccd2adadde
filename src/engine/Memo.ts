/** Keeps the newest results of pure computations by key; the oldest used goes when it is full. */
export class Memo {
  readonly #results = new Map<string, unknown>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** The result under `key`; undefined when there is none. */
  known<T>(key: string): T | undefined {
    return this.#results.get(key) as T | undefined
  }

  /** The result under `key`, made by `make` when it is not there. One key must always stand for the same computation. */
  recall<T>(key: string, make: () => T): T {
    const known = this.#results.has(key)
    const result = known ? (this.#results.get(key) as T) : make()
    this.#results.delete(key)
    this.#results.set(key, result)
    if (this.#results.size > this.#capacity) {
      const oldest = this.#results.keys().next()
      if (!oldest.done) this.#results.delete(oldest.value)
    }
    return result
  }
}
