import type { ReactNode } from 'react'
import type { FigureProps } from './Figure'

interface ColumnFrame<Row> {
  readonly id: string
  readonly head: ReactNode
  /** The head in words where `head` is not a string. */
  readonly label?: string
  /** Right-aligned with tabular digits, its head too: columns of figures are unless they say no. */
  readonly numeric?: boolean
  /** Pixels; `VirtualTable` needs it on every column. */
  readonly width?: number
  /** May be sorted by. */
  readonly sortable?: boolean
  /** Names the row: bold, a row header for screen readers. */
  readonly rowHead?: boolean
  /** Weight 600, for the column that the table is about. */
  readonly strong?: boolean
  /** A second line of a `LedgerTable`'s row head: what a narrow screen has no column for. */
  readonly under?: (row: Row) => ReactNode
  /** The total below. */
  readonly foot?: ReactNode
}

/** A column of words or drawings. */
interface DrawnColumn<Row> extends ColumnFrame<Row> {
  /** The figure that it is about, by its id, whose definition the head opens. */
  readonly metric?: string
  readonly cell: (row: Row, index: number) => ReactNode
}

/** A column of figures; its head opens what they mean. */
interface FigureColumn<Row> extends ColumnFrame<Row> {
  readonly metric: FigureProps['metric']
  readonly kind: FigureProps['kind']
  /** The figure of a row, or the words in its place. */
  readonly figure: (row: Row, index: number) => Omit<FigureProps, 'metric' | 'kind'> | string
}

/** A column of a `LedgerTable` or `VirtualTable`. */
export type Column<Row> = DrawnColumn<Row> | FigureColumn<Row>

/** Whether a column stands on the right. */
export function isNumeric<Row>(column: Column<Row>): boolean {
  return column.numeric ?? 'figure' in column
}

/** What a table is sorted by. */
export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** The sort a click on a column's head asks for: numbers start with the largest, words with the first. */
export function nextSort<Row>(sort: Sort | null, column: Column<Row>): Sort {
  if (sort?.column === column.id) return { column: column.id, descending: !sort.descending }
  return { column: column.id, descending: isNumeric(column) }
}
