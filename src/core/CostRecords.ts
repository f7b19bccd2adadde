import type { Cost } from './cost'

/** The rows of cost feeds as the sources told them last, one a `(source, id)`. */
export class CostRecords {
  readonly #byKey = new Map<string, Cost>()

  get count(): number {
    return this.#byKey.size
  }

  get rows(): readonly Cost[] {
    return [...this.#byKey.values()]
  }

  /** Leaves only the rows that pass. */
  keepOnly(passes: (cost: Cost) => boolean): void {
    for (const [key, cost] of this.#byKey) if (!passes(cost)) this.#byKey.delete(key)
  }

  upsert(cost: Cost): void {
    this.#byKey.set(JSON.stringify([cost.source, cost.id]), cost)
  }
}
