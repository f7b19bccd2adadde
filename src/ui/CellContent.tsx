import type { Column } from './column'
import { Figure } from './Figure'

interface CellContentProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly index: number
}

/** What a row puts into a column. */
export function CellContent<Row>({ column, row, index }: CellContentProps<Row>) {
  if (!('figure' in column)) return column.cell(row, index)
  const figure = column.figure(row, index)
  return typeof figure === 'string' ? figure : <Figure metric={column.metric} kind={column.kind} {...figure} />
}
