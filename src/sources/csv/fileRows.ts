import type { ZoneOffsets } from '../../core/calendar'
import { SourceError } from '../SourceError'
import type { CsvFile } from './csvFile'
import { fileColumns } from './fileColumns'
import type { FileColumns } from './fileColumns'
import type { CsvMapping } from './mapping'
import { RowReading } from './rowReading'
import { rowsOfFile } from './rowsOfFile'

/** A file and how it is to be read. */
export interface MappedFile {
  readonly file: CsvFile
  readonly mapping: CsvMapping
  /** The offsets of the mapping's zone. */
  readonly offsets: ZoneOffsets
}

/** The rows of a piece of a file, ready to be read by their roles. */
export interface FileRow {
  /** Its place in the file: the row of column names is 1. */
  readonly place: number
  readonly row: RowReading
}

/**
 * The rows of a file after `place` (0: all), in batches, without the row of column names.
 *
 * @throws SourceError when the file cannot be read, holds nothing, lacks a mapped column, or ends before `place`.
 */
export async function* fileRows(
  { file, mapping, offsets }: MappedFile,
  place: number,
  signal: AbortSignal,
): AsyncGenerator<FileRow[]> {
  let columns: FileColumns | null = null
  let lastPlace = 0
  for await (const batch of rowsOfFile(file, mapping.delimiter, signal)) {
    const rows: FileRow[] = []
    for (const row of batch) {
      lastPlace = row.place
      if (columns === null) columns = fileColumns(file.name, row.cells, mapping, offsets)
      else if (row.place > place) rows.push({ place: row.place, row: new RowReading(columns, row) })
    }
    if (rows.length > 0) yield rows
  }
  if (columns === null) {
    throw new SourceError('malformed', `${file.name} holds nothing.`, 'Export it again, with a row of column names.')
  }
  if (lastPlace < place) {
    throw new SourceError(
      'inconsistent',
      `${file.name} ends at row ${lastPlace}, but was read up to row ${place} before.`,
      'It has changed meanwhile: load it from the beginning.',
    )
  }
}

/** All rows of files, one file after the other. */
export async function* allRows(files: readonly MappedFile[], signal: AbortSignal): AsyncGenerator<RowReading[]> {
  for (const file of files) {
    for await (const batch of fileRows(file, 0, signal)) yield batch.map(({ row }) => row)
  }
}
