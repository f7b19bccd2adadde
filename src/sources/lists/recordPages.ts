import { chainedPages } from './chainedPages'
import { textAt } from './fieldText'
import type { ListPages } from './ListFeed'
import { valueAt } from './valueAt'

/** A condition of a search, as Tryton and Odoo write it. */
export type Domain = readonly unknown[]

/** What is asked of a model's records. */
export interface Search {
  /** Such as "sale.sale". */
  readonly model: string
  readonly domain: Domain
  readonly fields: readonly string[]
  /** Null: all. */
  readonly limit: number | null
}

/** A database of models whose records have numbers as ids. */
export interface RecordApi {
  /** Records in the order of their ids. */
  records(search: Search, signal: AbortSignal): Promise<readonly unknown[]>
  count(model: string, domain: Domain, signal: AbortSignal): Promise<number>
}

/** A model's records that become a list: which, what of them, and what belongs to a page of them. */
export interface RecordList extends Pick<Search, 'model' | 'domain' | 'fields'> {
  readonly size: number
  /** Which records were added or changed since an instant; absent where they cannot be asked so. */
  readonly since?: (ms: number) => Domain
  readonly complete?: (rows: readonly unknown[], signal: AbortSignal) => Promise<readonly unknown[]>
}

/** The records of a model along their ids: none can slip past while others are deleted. */
export function recordPages(api: RecordApi, { since, ...list }: RecordList): ListPages {
  const { model, domain, fields, size, complete } = list
  const pages = chainedPages(async (cursor, what, signal) => {
    // Counted before the first rows and after the last: whatever goes in between is seen in the counts.
    const before = cursor === null ? await api.count(model, domain, signal) : null
    const after: Domain = cursor === null ? [] : [['id', '>', Number(cursor)]]
    const rows = await api.records(
      { model, domain: [...domain, ...after], fields: what === 'names' ? ['id'] : fields, limit: size },
      signal,
    )
    const last = rows.length < size
    return {
      rows: what === 'names' || rows.length === 0 || complete === undefined ? rows : await complete(rows, signal),
      next: last ? null : textAt(rows.at(-1), 'id'),
      total: before ?? (last ? await api.count(model, domain, signal) : null),
    }
  })
  const counted = { ...pages, count: (signal: AbortSignal) => api.count(model, domain, signal) }
  if (since === undefined) return counted
  return { ...counted, since: (ms) => recordPages(api, { ...list, domain: [...domain, since(ms)] }) }
}

/** Records of another model that belong to rows: `owner` is the field of theirs that names the row, and where in it the id stands. */
export async function partsOfRows(
  api: RecordApi,
  search: Pick<Search, 'model' | 'fields'>,
  owner: { readonly field: string; readonly at?: string },
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<(row: unknown) => readonly unknown[]> {
  const ids = rows.map((row) => valueAt(row, 'id'))
  const parts = await api.records({ ...search, domain: [[owner.field, 'in', ids]], limit: null }, signal)
  const byOwner = new Map<string | null, unknown[]>()
  for (const part of parts) {
    const own = textAt(part, owner.at ?? owner.field)
    const known = byOwner.get(own)
    if (known === undefined) byOwner.set(own, [part])
    else known.push(part)
  }
  return (row) => byOwner.get(textAt(row, 'id')) ?? []
}

/** A row as an object that can be spread; one that is none has no fields. */
export function recordOf(row: unknown): object {
  return typeof row === 'object' && row !== null ? row : {}
}
