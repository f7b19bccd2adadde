import type { GoodsCostRow, ListRow, RateRow } from './listRow'

/** The rows of lists as the sources told them last. */
export class ListRecords {
  readonly #byKey = new Map<string, ListRow>()

  get count(): number {
    return this.#byKey.size
  }

  get rows(): readonly ListRow[] {
    return [...this.#byKey.values()]
  }

  get rates(): readonly RateRow[] {
    return [...this.#byKey.values()].filter((row) => row.kind === 'rates')
  }

  get goodsCosts(): readonly GoodsCostRow[] {
    return [...this.#byKey.values()].filter((row) => row.kind === 'goodsCosts')
  }

  /** Leaves only the rows that pass. */
  keepOnly(passes: (row: ListRow) => boolean): void {
    for (const [key, row] of this.#byKey) if (!passes(row)) this.#byKey.delete(key)
  }

  upsert(row: ListRow): void {
    this.#byKey.set(JSON.stringify([row.source, row.kind, row.id]), row)
  }
}
