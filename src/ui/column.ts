import type { ReactNode } from 'react'

/** A column of a `LedgerTable` or `VirtualTable`. */
export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  /** The head in words where `head` is not a string. */
  readonly label?: string
  /** The figure that it is about, by its id, where the cells do not draw it as one themselves. */
  readonly metric?: string
  /** Right-aligned with tabular digits, its head too. */
  readonly numeric?: boolean
  /** Pixels; `VirtualTable` needs it on every column. */
  readonly width?: number
  /** May be sorted by. */
  readonly sortable?: boolean
  /** Names the row: bold, a row header for screen readers. */
  readonly rowHead?: boolean
  /** Weight 600, for the column that the table is about. */
  readonly strong?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
  /** A second line of a `LedgerTable`'s row head: what a narrow screen has no column for. */
  readonly under?: (row: Row) => ReactNode
  /** The total below. */
  readonly foot?: ReactNode
}

/** What a table is sorted by. */
export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** The sort a click on a column's head asks for: numbers start with the largest, words with the first. */
export function nextSort<Row>(sort: Sort | null, column: Column<Row>): Sort {
  if (sort?.column === column.id) return { column: column.id, descending: !sort.descending }
  return { column: column.id, descending: column.numeric === true }
}
