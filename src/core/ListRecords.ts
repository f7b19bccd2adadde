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

  /** Those of a source as it told them; the source that sorts first comes last, so that of equal days its rows count. */
  get goodsCosts(): readonly GoodsCostRow[] {
    const rows = [...this.#byKey.values()].filter((row) => row.kind === 'goodsCosts')
    return rows.toSorted((a, b) => (a.source === b.source ? 0 : a.source < b.source ? 1 : -1))
  }

  /** Leaves only the rows that pass. */
  keepOnly(passes: (row: ListRow) => boolean): void {
    for (const [key, row] of this.#byKey) if (!passes(row)) this.#byKey.delete(key)
  }

  upsert(row: ListRow): void {
    this.#byKey.set(JSON.stringify([row.source, row.kind, row.id]), row)
  }
}
