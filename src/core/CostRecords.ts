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

  upsert(cost: Cost): void {
    this.#byKey.set(JSON.stringify([cost.source, cost.id]), cost)
  }
}
