import { fileNeeds, isFileKind } from '../engine/fileNeeds'
import type { CsvMapping, CsvStatus, DateFormat } from './answers'

/** How files were read before, by the names of their columns: no values, no rows. */
export interface RememberedMappings {
  /** The mapping that a file with exactly these columns was loaded with last; null for a file never seen. */
  of(columns: readonly string[]): CsvMapping | null
  /** Keeps the mapping for the next file with these columns. Says whether the browser kept it. */
  keep(columns: readonly string[], mapping: CsvMapping): boolean
}

const KEY = 'tenure.files'
const MOST = 30

interface Kept {
  readonly columns: readonly string[]
  readonly mapping: CsvMapping
}

/** The memory of mappings over a storage. `open` may throw, as `localStorage` does where it is switched off. */
export function rememberedMappings(open: () => Storage): RememberedMappings {
  const isOf = (columns: readonly string[]) => (kept: Kept) =>
    kept.columns.length === columns.length && kept.columns.every((name, i) => name === columns[i])
  return {
    of: (columns) => read(open).find(isOf(columns))?.mapping ?? null,
    keep(columns, mapping) {
      const others = read(open).filter((kept) => !isOf(columns)(kept))
      try {
        open().setItem(KEY, JSON.stringify([{ columns, mapping }, ...others].slice(0, MOST)))
        return true
      } catch {
        // Storage is off or full: the answer says so.
        return false
      }
    },
  }
}

function read(open: () => Storage): Kept[] {
  try {
    const stored: unknown = JSON.parse(open().getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.flatMap((entry) => keptOf(entry) ?? []) : []
  } catch {
    // Storage is off or holds nonsense: files are guessed as if they were new.
    return []
  }
}

/** A stored entry, when it is one: what another version or another hand has written is left out. */
function keptOf(entry: unknown): Kept | null {
  const { columns, mapping } = recordOf(entry)
  if (!isTexts(columns)) return null
  const said = recordOf(mapping)
  const { kind, delimiter, currency, zone } = said
  const dateFormat = DATE_FORMATS.find((format) => format === said['dateFormat'])
  const decimal = (['.', ','] as const).find((sign) => sign === said['decimal'])
  if (!isFileKind(kind) || dateFormat === undefined || decimal === undefined) return null
  if (typeof delimiter !== 'string' || typeof currency !== 'string' || typeof zone !== 'string') return null
  const statusMap = statusesOf(said['statusMap'])
  const plain = { kind, delimiter, columns: {}, dateFormat, decimal, currency, zone, statusMap }
  const roles: readonly string[] = fileNeeds(plain, new Set()).roles
  const held = Object.entries(recordOf(said['columns'])).filter(
    ([role, column]) => roles.includes(role) && typeof column === 'string' && columns.includes(column),
  )
  return { columns, mapping: { ...plain, columns: Object.fromEntries(held) } }
}

const DATE_FORMATS: readonly DateFormat[] = ['ymd', 'dmy', 'mdy', 'epoch-seconds', 'epoch-milliseconds']
const STATUSES: readonly CsvStatus[] = ['placed', 'cancelled', 'draft', 'test', 'credit']

function statusesOf(said: unknown): Readonly<Record<string, CsvStatus>> {
  const known = Object.entries(recordOf(said)).flatMap(([word, meaning]) => {
    const status = STATUSES.find((one) => one === meaning)
    return status === undefined ? [] : [[word, status] as const]
  })
  return Object.fromEntries(known)
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
