import { memo } from 'react'

import { isNumeric, type Column } from './column'
import { CellContent } from './CellContent'
import css from './VirtualTable.module.css'

interface VirtualRowProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** Undefined while the row is on its way. */
  readonly row: Row | undefined
  readonly index: number
  readonly height: number
  /** The one row that the Tab key reaches. */
  readonly current: boolean
  readonly chosen: boolean
  readonly onFocus: (index: number) => void
  readonly onOpen: ((row: Row, index: number) => void) | undefined
}

function Row<T>({ columns, row, index, height, current, chosen, onFocus, onOpen }: VirtualRowProps<T>) {
  return (
    <tr
      data-index={index}
      data-chosen={chosen || undefined}
      aria-rowindex={index + 2}
      aria-busy={row === undefined || undefined}
      tabIndex={current ? 0 : -1}
      style={{ height }}
      onFocus={() => onFocus(index)}
    >
      {row === undefined ? (
        <td colSpan={columns.length}>
          <span className={css['waiting']} />
          <span className="visually-hidden">On its way</span>
        </td>
      ) : (
        columns.map((column) => <Cell key={column.id} column={column} row={row} index={index} onOpen={onOpen} />)
      )}
    </tr>
  )
}

interface CellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly index: number
  readonly onOpen: ((row: Row, index: number) => void) | undefined
}

function Cell<T>({ column, row, index, onOpen }: CellProps<T>) {
  const content = <CellContent column={column} row={row} index={index} />
  if (column.rowHead !== true) {
    return (
      <td
        data-column={column.id}
        data-numeric={isNumeric(column) || undefined}
        data-strong={column.strong || undefined}
      >
        {content}
      </td>
    )
  }
  return (
    <th scope="row" data-column={column.id}>
      {onOpen === undefined ? (
        content
      ) : (
        <button type="button" tabIndex={-1} className={css['opener']} onClick={() => onOpen(row, index)}>
          {content}
        </button>
      )}
    </th>
  )
}

/** One row of a `VirtualTable`; drawn again only when what it shows changes. */
export const VirtualRow = memo(Row) as typeof Row
