import { useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import type { Column, Sort } from './column'
import { TableHead } from './TableHead'
import { staleMarks } from './staleMarks'
import { useRowHeight } from './density'
import css from './VirtualTable.module.css'
import { VirtualRow } from './VirtualRow'
import { windowOf } from './windowOf'

interface VirtualTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string
  /** Each with a width; the first that is a row head stays in sight when scrolled sideways. */
  readonly columns: readonly Column<Row>[]
  /** Rows there are, not rows at hand. */
  readonly rowCount: number
  /** The row at a place, or undefined while its page is on its way. */
  readonly rowAt: (index: number) => Row | undefined
  readonly rowId: (row: Row) => string
  /** Called with the places in sight (both inclusive) whenever they change: ask for these rows. */
  readonly onWindow?: (first: number, last: number) => void
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  readonly onOpen?: (row: Row, index: number) => void
  /** The row that is open beside the table. */
  readonly chosen?: string | null
  /** A line under the table that stays in sight: totals of the scope. */
  readonly foot?: ReactNode
  /** The rows shown belong to the question before. */
  readonly stale?: boolean
}

/**
 * A table of any length that draws only the rows in sight. Sorting and paging happen where the rows live.
 *
 * One tab stop; ↑ ↓ or K J move, Home and End jump, PageUp and PageDown leap, Enter opens, X selects.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rowCount, rowAt, rowId, onWindow, sort, onSort } = props
  const rowHeight = useRowHeight('compact')
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const focusWanted = useRef(false)
  const place = Math.min(current, Math.max(0, rowCount - 1))
  const rows = useVirtualizer({
    count: rowCount,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: useCallback((range: Range) => windowOf(range, place), [place]),
    initialRect: { width: 1000, height: 600 },
  })
  useEffect(() => rows.measure(), [rows, rowHeight])
  const items = rows.getVirtualItems()
  const first = rows.range?.startIndex ?? 0
  const last = Math.min(rows.range?.endIndex ?? -1, rowCount - 1)
  useEffect(() => {
    if (last >= first) onWindow?.(first, last)
  }, [first, last, onWindow])

  useEffect(() => {
    if (!focusWanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${place}"]`)
    if (row == null) return
    focusWanted.current = false
    row.focus({ preventScroll: true })
  })

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rowCount - 1, index))
    focusWanted.current = true
    setCurrent(next)
    rows.scrollToIndex(next, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const leap = Math.max(1, last - first - 1)
    const step = STEPS[event.key]?.(place, leap, rowCount)
    if (step !== undefined) {
      event.preventDefault()
      moveTo(step)
      return
    }
    const row = rowAt(place)
    const onRow = event.target instanceof HTMLTableRowElement
    if (row === undefined || !onRow) return
    if (event.key === 'Enter') props.onOpen?.(row, place)
  }
  const before = items[0]?.start ?? 0
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className={css['whole']} {...staleMarks(props.stale === true)}>
      <div ref={scroller} className={css['scroller']}>
        <table
          role="grid"
          className={css['table']}
          aria-label={label}
          aria-rowcount={rowCount + 1}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
          </colgroup>
          <TableHead columns={columns} sort={sort} onSort={onSort} rowIndex={1} />
          <tbody>
            <Gap height={before} />
            {items.map((item) => {
              const row = rowAt(item.index)
              const id = row === undefined ? null : rowId(row)
              return (
                <VirtualRow
                  key={item.index}
                  columns={columns}
                  row={row}
                  index={item.index}
                  height={rowHeight}
                  current={item.index === place}
                  chosen={id !== null && id === props.chosen}
                  onFocus={setCurrent}
                  onOpen={props.onOpen}
                />
              )
            })}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
      {props.foot !== undefined && <div className={css['foot']}>{props.foot}</div>}
    </div>
  )
}

const HEAD_HEIGHT = 36

const STEPS: Readonly<Record<string, (place: number, leap: number, count: number) => number>> = {
  ArrowDown: (place) => place + 1,
  j: (place) => place + 1,
  J: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  k: (place) => place - 1,
  K: (place) => place - 1,
  PageDown: (place, leap) => place + leap,
  PageUp: (place, leap) => place - leap,
  Home: () => 0,
  End: (_place, _leap, count) => count - 1,
}

/** The rows out of sight, as one empty row of their height. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
