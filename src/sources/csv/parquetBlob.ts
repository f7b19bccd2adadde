import { SourceError } from '../SourceError'
import type { CsvFile } from './csvFile'

const PARQUET_NAME = /\.(?:parquet|pq)$/i

/**
 * A file that is Parquet, whole, because it is read from its end; null for any other. A file on the page is known by its first
 * bytes; one at an address by its name, so that others are asked for once.
 *
 * @throws SourceError when it cannot be reached, or is called Parquet and is not.
 */
export async function parquetBlob(file: CsvFile, signal: AbortSignal): Promise<Blob | null> {
  const named = PARQUET_NAME.test(file.name)
  if (file.blob === undefined && !named) return null
  if (file.blob !== undefined) await (await file.open(signal)).cancel() // a file that has gone says so here
  const blob = file.blob ?? (await new Response(await file.open(signal)).blob())
  const mark = await blob.slice(0, 4).text()
  if (mark === 'PAR1' || mark === 'PARE') return blob
  if (!named) return null
  throw new SourceError(
    'malformed',
    `${file.name} is called a Parquet file and is none.`,
    'Load the file as it was written, or give a text file a name that ends in .csv.',
  )
}
