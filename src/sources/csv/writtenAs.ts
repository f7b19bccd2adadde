import { dateFormatOf } from './dateFormatOf'
import { decimalOf } from './decimalOf'
import type { SampledColumn } from './guessColumns'
import { guessStatuses } from './guessStatuses'
import { type ColumnRole, type CsvMapping, DATE_ROLES, NUMBER_ROLES } from './mapping'

/** How the values of the columns that are read are written. */
export type WrittenAs = Pick<CsvMapping, 'decimal' | 'dateFormat' | 'statusMap'>

/** How numbers, dates and statuses are written in the columns that hold them, as their first rows tell it. */
export function writtenAs(columns: readonly SampledColumn[], roles: CsvMapping['columns']): WrittenAs {
  const valuesOf = (...wanted: readonly ColumnRole[]) =>
    wanted.flatMap((role) => columns.find(({ name }) => name === roles[role])?.values ?? [])
  const { decimal } = decimalOf(valuesOf(...NUMBER_ROLES))
  return {
    decimal,
    dateFormat: dateFormatOf(valuesOf(...DATE_ROLES, 'month'))?.format ?? 'ymd',
    statusMap: guessStatuses(valuesOf('status'), valuesOf('amount'), decimal).statusMap,
  }
}
