import { parquetRead } from 'hyparquet'
import type { CsvRow } from '../csv/csvRows'
import { cellText, DATE_TEXTS, isTyped } from './cellText'
import { openParquet, type ParquetTable } from './openParquet'
import { parquetCodecs } from './parquetCodecs'
import { parquetTrouble } from './parquetTrouble'

const BATCH_ROWS = 5000

/** The beginning of a file, as far as it is looked at before it is loaded. */
export interface ParquetHead {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The names of the columns whose values have a type of their own. */
  readonly typed: ReadonlySet<string>
}

/**
 * The rows of a Parquet file as those of a CSV file would be, in batches: the first is the row of column names. Rows in which
 * nothing is written are none, but keep their place. One row group is held at a time.
 *
 * @throws SourceError when the file is damaged, cut off, or packed in a way that cannot be read.
 */
export async function* parquetRows(name: string, blob: Blob, signal: AbortSignal): AsyncGenerator<CsvRow[]> {
  const table = await openParquet(name, blob)
  yield [{ place: 1, cells: table.columns.map((column) => column.name), flaw: null }]
  let start = 0
  for (const group of table.metadata.row_groups) {
    signal.throwIfAborted()
    const rows = Number(group.num_rows)
    const columns = await columnsOf(table, start, start + rows)
    for (let from = 0; from < rows; from += BATCH_ROWS) {
      const batch: CsvRow[] = []
      for (let row = from; row < Math.min(rows, from + BATCH_ROWS); row++) {
        const cells = cellsAt(table, columns, row)
        if (cells.some((cell) => cell.trim() !== '')) batch.push({ place: start + row + 2, cells, flaw: null })
      }
      if (batch.length > 0) yield batch
    }
    start += rows
  }
}

/** The first rows of a Parquet file. */
export async function parquetHead(name: string, blob: Blob, most: number): Promise<ParquetHead> {
  const table = await openParquet(name, blob)
  const rows = Math.min(most, Number(table.metadata.num_rows))
  const columns = await columnsOf(table, 0, rows)
  const header = table.columns.map((column) => column.name)
  return {
    header,
    rows: Array.from({ length: rows }, (_, row) => cellsAt(table, columns, row)),
    typed: new Set(table.columns.filter(({ element }) => isTyped(element)).map((column) => column.name)),
  }
}

function cellsAt({ columns }: ParquetTable, values: readonly (readonly unknown[])[], row: number): string[] {
  return columns.map(({ element }, at) => cellText(values[at]?.[row], element))
}

/** The values of all columns for the rows from `start` to before `end`. */
async function columnsOf(table: ParquetTable, start: number, end: number): Promise<unknown[][]> {
  const { name, file, metadata, columns } = table
  const values: unknown[][] = columns.map(() => [])
  const placeOf = new Map(columns.map((column, at) => [column.name, at]))
  if (end === start) return values
  try {
    await parquetRead({
      file,
      metadata,
      rowStart: start,
      rowEnd: end,
      compressors: parquetCodecs,
      parsers: DATE_TEXTS,
      geoparquet: false,
      onChunk({ columnName, columnData, rowStart }) {
        const into = values[placeOf.get(columnName) ?? -1]
        for (let i = 0; into !== undefined && i < columnData.length; i++) {
          const row = rowStart + i - start
          if (row >= 0 && row < end - start) into[row] = columnData[i]
        }
      },
    })
  } catch (cause) {
    throw parquetTrouble(name, cause)
  }
  if (values.some(({ length }) => length !== end - start))
    throw parquetTrouble(name, new Error('a column is too short'))
  return values
}
