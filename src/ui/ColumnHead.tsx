import { ArrowDown, ArrowUp } from 'lucide-react'

import { isNumeric, nextSort, type Column, type Sort } from './column'
import { FigureName } from './FigureName'
import css from './LedgerTable.module.css'

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>
  /** Whether its definition is reached by arrows, not by Tab. */
  readonly skipped: boolean
  readonly sort: Sort | null
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** A column's head; a button with an arrow where the column can be sorted by. */
export function ColumnHead<Row>({ column, skipped, sort, onSort }: ColumnHeadProps<Row>) {
  const { metric } = column
  const sorted = sort?.column === column.id
  const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp
  const sortable = column.sortable === true && onSort !== undefined
  return (
    <th
      scope="col"
      data-column={column.id}
      data-numeric={isNumeric(column) || undefined}
      aria-label={column.label}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {sortable ? (
        <>
          <button type="button" className={css['sorter']} onClick={() => onSort(nextSort(sort, column))}>
            {column.head}
            {sorted && <Arrow size={12} strokeWidth={2} aria-hidden="true" />}
          </button>
          {metric !== undefined && <FigureName metric={metric} label={nameOf(column)} skipped={skipped} />}
        </>
      ) : metric === undefined ? (
        column.head
      ) : (
        <FigureName metric={metric} skipped={skipped}>
          {column.head}
        </FigureName>
      )}
    </th>
  )
}

function nameOf<Row>({ head, label, id }: Column<Row>): string {
  return label ?? (typeof head === 'string' ? head : id)
}
