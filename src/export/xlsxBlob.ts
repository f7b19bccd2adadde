import writeXlsxFile from 'write-excel-file/universal'

import { plainText } from '../core/plainText'
import type { CsvCell } from './csvText'

/**
 * A table as an Excel workbook of one sheet: names in bold on a row that stays in sight, texts as texts, numbers as
 * numbers. A text that a spreadsheet could take for a formula is led by an apostrophe, as in CSV.
 */
export function xlsxBlob(
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Promise<Blob> {
  const head = columns.map((name) => ({ value: plainText(name), type: String, fontWeight: 'bold' as const }))
  const data = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: plainText(cell), type: String }
    }),
  )
  return writeXlsxFile([head, ...data], { sheet: sheet.slice(0, 31), stickyRowsCount: 1 }).toBlob()
}
