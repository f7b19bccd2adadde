import { COLUMN_ROLES, type ColumnRole, type CsvKind, type CsvMapping } from '../sources/csv/mapping'
import { missingColumns } from '../sources/csv/missingColumns'

/** What the columns of a file may hold, and what must still be said before it can be loaded. */
export interface FileNeeds {
  readonly roles: readonly ColumnRole[]
  /** In words: "the order number". Empty when the file can be loaded. */
  readonly missing: readonly string[]
}

/** The needs of a file as it is mapped now, beside files of the given kinds. */
export function fileNeeds(mapping: CsvMapping, beside: ReadonlySet<CsvKind>): FileNeeds {
  return { roles: COLUMN_ROLES[mapping.kind], missing: missingColumns(mapping, beside) }
}

/** Whether a text is a kind of file. */
export function isFileKind(text: unknown): text is CsvKind {
  return typeof text === 'string' && Object.hasOwn(COLUMN_ROLES, text)
}
