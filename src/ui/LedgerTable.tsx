import { ChevronDown, ChevronRight } from 'lucide-react'
import { Fragment, useState, type ReactNode } from 'react'

import { isNumeric, type Column, type Sort } from './column'
import { CellContent } from './CellContent'
import { type TableHeight, useRowHeight } from './density'
import css from './LedgerTable.module.css'
import { TableHead } from './TableHead'
import { useCutOff } from './useCutOff'

interface LedgerTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row, index: number) => string
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  /** Rows of 36, 30 or 26 px in the usual density. */
  readonly height?: TableHeight
  /** The row that is drawn as chosen. */
  readonly chosen?: string | null
  /** Makes each row's head a button. */
  readonly onOpen?: (row: Row) => void
  /** What a row unfolds to below itself, by a button on its head; null: this row does not. */
  readonly detail?: (row: Row) => ReactNode
  /** Printed in place of rows when there are none. */
  readonly empty?: ReactNode
}

/**
 * A plain table of up to some hundred rows: hairline rules, numbers right, head and first column in sight. A stronger
 * rule at its right says that there is more to scroll to.
 */
export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowId,
    sort = null,
    onSort,
    height = 'compact',
    chosen = null,
    onOpen,
    detail,
    empty,
  } = props
  const [unfolded, unfold] = useState<readonly string[]>([])
  const rowHeight = useRowHeight(height)
  const [watch, cutOff] = useCutOff()
  return (
    <div
      ref={watch}
      className={css['frame']}
      data-cut-off={cutOff || undefined}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className={css['table']} style={{ '--row': `${rowHeight}px` }} aria-label={label}>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row, index) => {
            const id = rowId(row, index)
            const below = detail?.(row) ?? null
            const isUnfolded = unfolded.includes(id)
            const fold = {
              isUnfolded,
              toggle: () => unfold(isUnfolded ? unfolded.filter((one) => one !== id) : [...unfolded, id]),
            }
            return (
              <Fragment key={id}>
                <tr data-row={id} data-chosen={id === chosen || undefined}>
                  {columns.map((column) => (
                    <BodyCell
                      key={column.id}
                      column={column}
                      row={row}
                      index={index}
                      onOpen={onOpen}
                      {...(below === null ? {} : { fold })}
                    />
                  ))}
                </tr>
                {below !== null && isUnfolded && (
                  <tr className={css['detail']}>
                    <td colSpan={columns.length}>{below}</td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
        {columns.some((column) => column.foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} data-numeric={isNumeric(column) || undefined}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface BodyCellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly index: number
  readonly onOpen: ((row: Row) => void) | undefined
  readonly fold?: { readonly isUnfolded: boolean; readonly toggle: () => void }
}

/** One cell of a row; the row's head opens it. */
export function BodyCell<Row>({ column, row, index, onOpen, fold }: BodyCellProps<Row>) {
  const Chevron = fold?.isUnfolded === true ? ChevronDown : ChevronRight
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
    <th scope="row" data-column={column.id} data-stacked={column.under !== undefined || undefined}>
      {fold !== undefined ? (
        <button type="button" className={css['folder']} aria-expanded={fold.isUnfolded} onClick={fold.toggle}>
          <Chevron size={14} aria-hidden="true" />
          {content}
        </button>
      ) : onOpen === undefined ? (
        content
      ) : (
        <button type="button" className={css['opener']} onClick={() => onOpen(row)}>
          {content}
        </button>
      )}
      {column.under !== undefined && <div className={css['under']}>{column.under(row)}</div>}
    </th>
  )
}
