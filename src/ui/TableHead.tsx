import type { Column, Sort } from './column'
import { ColumnHead } from './ColumnHead'
import { walkButtons } from './walkButtons'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
  readonly rowIndex?: number
}

/**
 * The heads of a table's columns. Those of figures open what the figure means; of a table that cannot be sorted they are one
 * stop of Tab, and arrows go from one to the next.
 */
export function TableHead<Row>({ columns, sort, onSort, rowIndex }: TableHeadProps<Row>) {
  const sortable = onSort !== undefined && columns.some((column) => column.sortable === true)
  const stop = sortable ? -1 : columns.findIndex(({ metric }) => metric !== undefined)
  return (
    <thead>
      <tr aria-rowindex={rowIndex} onKeyDown={walkButtons}>
        {columns.map((column, place) => (
          <ColumnHead key={column.id} column={column} skipped={place !== stop} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}
