import { ArrowDown, ArrowUp } from 'lucide-react'

import { nextSort, type Column, type Sort } from './column'
import css from './LedgerTable.module.css'

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** A column's head; a button with an arrow where the column can be sorted by. */
export function ColumnHead<Row>({ column, sort, onSort }: ColumnHeadProps<Row>) {
  const sorted = sort?.column === column.id
  const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp
  const sortable = column.sortable === true && onSort !== undefined
  return (
    <th
      scope="col"
      data-column={column.id}
      data-numeric={column.numeric || undefined}
      aria-label={column.label}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {sortable ? (
        <button type="button" className={css['sorter']} onClick={() => onSort(nextSort(sort, column))}>
          {column.head}
          {sorted && <Arrow size={12} strokeWidth={2} aria-hidden="true" />}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}
