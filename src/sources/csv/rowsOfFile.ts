import type { CsvFile } from './csvFile'
import { csvRows, type CsvRow } from './csvRows'
import { decodedText } from './decodedText'
import { parquetBlob } from './parquetBlob'
import { plainBytes } from './plainBytes'

/**
 * The rows of a file in batches, the row of column names first: of CSV text, whose cells `delimiter` separates, or of Parquet.
 *
 * @throws SourceError when the file cannot be reached or read.
 */
export async function* rowsOfFile(file: CsvFile, delimiter: string, signal: AbortSignal): AsyncGenerator<CsvRow[]> {
  const blob = await parquetBlob(file, signal)
  if (blob === null) {
    yield* csvRows(decodedText(plainBytes(file, signal)), delimiter)
    return
  }
  const { parquetRows } = await import('../parquet/parquetRows')
  yield* parquetRows(file.name, blob, signal)
}
