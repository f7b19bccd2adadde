import { unparse } from 'papaparse'

import { plainText } from '../core/plainText'

/** A cell as it is written: text, a number, or nothing. */
export type CsvCell = string | number | null

/**
 * A table as CSV (RFC 4180, CRLF, one row of names first). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it; numbers are written as they are, with a point, or with a comma and semicolons between cells, as
 * spreadsheets of many countries expect it.
 */
export function csvText(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  decimal: 'point' | 'comma' = 'point',
): string {
  const written = (cell: CsvCell) => {
    if (typeof cell === 'string') return plainText(cell)
    return decimal === 'comma' && cell !== null ? String(cell).replace('.', ',') : cell
  }
  const data = rows.map((row) => row.map(written))
  return unparse(
    { fields: columns.map(plainText), data },
    { newline: '\r\n', delimiter: decimal === 'comma' ? ';' : ',' },
  )
}
