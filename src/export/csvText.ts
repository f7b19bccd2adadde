import { unparse } from 'papaparse'

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

/** A text that no spreadsheet takes for a formula: those that begin with one of = + - @ tab CR NUL are led by an apostrophe. */
export function plainText(text: string): string {
  return DANGEROUS.has(text.charAt(0)) ? `'${text}` : text
}

const DANGEROUS = new Set(['=', '+', '-', '@', '\t', '\r', '\0'])
