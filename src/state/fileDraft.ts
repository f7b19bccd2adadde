import { type FileNeeds, fileNeeds } from '../engine/fileNeeds'
import { withRole as mappingWithRole } from '../engine/withRole'
import type { ColumnRole, CsvMapping, CsvStatus, MappingGuess } from './answers'

/** A file that a person has given and not loaded yet: what was seen in it, and how it is to be read. */
export interface FileDraft {
  readonly name: string
  readonly file: Blob
  readonly guess: MappingGuess
  readonly mapping: CsvMapping
  /** Mapped as a file with the same columns was before. */
  readonly remembered: boolean
}

/** The names of a draft's columns, in the order of the file. */
export function columnsOf({ guess }: FileDraft): string[] {
  return guess.columns.map(({ name }) => name)
}

/** What a column holds by the mapping; null where it is not read. */
export function roleOf({ columns }: CsvMapping, column: string): ColumnRole | null {
  const entry = Object.entries(columns).find(([, name]) => name === column)
  return entry === undefined ? null : (entry[0] as ColumnRole)
}

/** The mapping of a draft with a column holding another role, or none, as `engine/withRole` says. */
export function withRole({ guess, mapping }: FileDraft, column: string, role: ColumnRole | null): CsvMapping {
  return mappingWithRole(guess.columns, mapping, column, role)
}

/** A word of the status column, how often it stands in the first rows, and what it is read as. */
export interface StatusWord {
  readonly word: string
  readonly rows: number
  /** Null: nobody has said it; such rows are rejected. */
  readonly meaning: CsvStatus | null
}

/** The status words among the rows that were looked at, the most frequent first. */
export function statusWords({ guess, mapping }: FileDraft): StatusWord[] {
  const rows = new Map<string, number>()
  for (const value of guess.columns.find(({ name }) => name === mapping.columns.status)?.values ?? []) {
    const word = value.trim()
    if (word !== '') rows.set(word, (rows.get(word) ?? 0) + 1)
  }
  const known = new Map(Object.entries(mapping.statusMap))
  return [...rows]
    .map(([word, count]) => ({ word, rows: count, meaning: known.get(word) ?? null }))
    .toSorted((a, b) => b.rows - a.rows)
}

/** The needs of each draft beside the others. */
export function needsOf(drafts: readonly FileDraft[]): FileNeeds[] {
  const kinds = new Set(drafts.map(({ mapping }) => mapping.kind))
  return drafts.map(({ mapping }) => fileNeeds(mapping, kinds))
}
