import { parquetRead, type ColumnMetaData, type FileMetaData } from 'hyparquet'
import type { CsvRow } from '../csv/csvRows'
import { cellText, cellTypeOf, DATE_TEXTS } from './cellText'
import { openParquet, type ParquetColumn, type ParquetTable } from './openParquet'
import { parquetCodecs } from './parquetCodecs'
import { parquetTrouble } from './parquetTrouble'
import { requireSoundPages } from './requireSoundPages'

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
  const types = table.columns.map(({ element }) => cellTypeOf(element))
  let start = 0
  for (const group of table.metadata.row_groups) {
    signal.throwIfAborted()
    const rows = Number(group.num_rows)
    const columns = await columnsOf(table, start, start + rows)
    for (let from = 0; from < rows; from += BATCH_ROWS) {
      const batch: CsvRow[] = []
      for (let row = from; row < Math.min(rows, from + BATCH_ROWS); row++) {
        const cells = cellsAt(table, columns, row)
        if (cells.some((cell) => cell.trim() !== '')) batch.push({ place: start + row + 2, cells, types, flaw: null })
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
    typed: new Set(table.columns.filter(({ element }) => cellTypeOf(element) !== 'text').map((column) => column.name)),
  }
}

function cellsAt({ columns }: ParquetTable, values: readonly (readonly unknown[])[], row: number): string[] {
  return columns.map(({ element }, at) => cellText(values[at]?.[row], element))
}

/**
 * The values of all columns for the rows from `start` to before `end`. One column is read after the other: of several at a time,
 * one that is damaged leaves the failures of others unheard.
 */
async function columnsOf({ name, file, metadata, columns }: ParquetTable, start: number, end: number) {
  const all: unknown[][] = []
  for (const column of columns) {
    const values: unknown[] = []
    try {
      for (const part of chunksOf(metadata, column, start, end)) await requireSoundPages(file, metadata.schema, part)
      await parquetRead({
        file,
        metadata,
        columns: [column.name],
        rowStart: start,
        rowEnd: end,
        compressors: parquetCodecs,
        parsers: DATE_TEXTS,
        geoparquet: false,
        onChunk({ columnData, rowStart }) {
          // A chunk may hold rows around those that were asked for.
          for (let i = Math.max(0, start - rowStart); i < columnData.length && rowStart + i < end; i++)
            values.push(columnData[i])
        },
      })
      if (values.length !== end - start) throw new Error(`${column.name} is too short`)
    } catch (cause) {
      throw parquetTrouble(name, cause)
    }
    all.push(values)
  }
  return all
}

/** What the file says of a column in the row groups that hold these rows. A column without lists has as many values as rows. */
function chunksOf({ row_groups }: FileMetaData, { name, element }: ParquetColumn, start: number, end: number) {
  const chunks: ColumnMetaData[] = []
  let first = 0
  for (const { num_rows, columns } of row_groups) {
    const rows = Number(num_rows)
    if (first < end && first + rows > start)
      for (const { meta_data: meta } of columns) {
        if (meta?.path_in_schema[0] !== name) continue
        const isFlat = element.num_children === undefined && element.repetition_type !== 'REPEATED'
        if (isFlat && Number(meta.num_values) !== rows) throw new Error(`${name} has more or fewer values than rows`)
        chunks.push(meta)
      }
    first += rows
  }
  return chunks
}
