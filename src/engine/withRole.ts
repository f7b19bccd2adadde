import type { SampledColumn } from '../sources/csv/guessColumns'
import type { ColumnRole, CsvMapping } from '../sources/csv/mapping'
import { writtenAs } from '../sources/csv/writtenAs'

/**
 * The mapping of a file with a column holding another role, or none. A role has one column: another that held it loses it. How
 * numbers, dates and statuses are written is told anew by the columns that are read now; what a person has said of it stays.
 */
export function withRole(
  columns: readonly SampledColumn[],
  mapping: CsvMapping,
  column: string,
  role: ColumnRole | null,
): CsvMapping {
  const others = Object.entries(mapping.columns).filter(([held, name]) => name !== column && held !== role)
  const roles: CsvMapping['columns'] = Object.fromEntries(role === null ? others : [...others, [role, column]])
  const [before, after] = [writtenAs(columns, mapping.columns), writtenAs(columns, roles)]
  return {
    ...mapping,
    columns: roles,
    decimal: mapping.decimal === before.decimal ? after.decimal : mapping.decimal,
    dateFormat: mapping.dateFormat === before.dateFormat ? after.dateFormat : mapping.dateFormat,
    statusMap: { ...after.statusMap, ...mapping.statusMap },
  }
}
