import { memo } from 'react'

import type { Column } from './column'
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
  readonly selected: boolean
  readonly onFocus: (index: number) => void
  readonly onOpen: ((row: Row, index: number) => void) | undefined
}

function Row<T>({ columns, row, index, height, current, chosen, selected, onFocus, onOpen }: VirtualRowProps<T>) {
  return (
    <tr
      data-index={index}
      data-chosen={chosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected || undefined}
      aria-busy={row === undefined || undefined}
      tabIndex={current ? 0 : -1}
      style={{ height }}
      onFocus={() => onFocus(index)}
    >
      {columns.map((column) => {
        if (row === undefined) {
          return (
            <td key={column.id} data-column={column.id}>
              <span className={css['waiting']} />
            </td>
          )
        }
        if (column.rowHead !== true) {
          return (
            <td
              key={column.id}
              data-column={column.id}
              data-numeric={column.numeric || undefined}
              data-strong={column.strong || undefined}
            >
              {column.cell(row, index)}
            </td>
          )
        }
        return (
          <th key={column.id} scope="row" data-column={column.id}>
            {onOpen === undefined ? (
              column.cell(row, index)
            ) : (
              <button type="button" tabIndex={-1} className={css['opener']} onClick={() => onOpen(row, index)}>
                {column.cell(row, index)}
              </button>
            )}
          </th>
        )
      })}
    </tr>
  )
}

/** One row of a `VirtualTable`; drawn again only when what it shows changes. */
export const VirtualRow = memo(Row) as typeof Row
