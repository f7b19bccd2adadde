import { parquetMetadataAsync, parquetSchema, type AsyncBuffer, type FileMetaData, type SchemaElement } from 'hyparquet'
import { SourceError } from '../SourceError'
import { parquetTrouble } from './parquetTrouble'

/** A Parquet file whose end, which describes it, was read. */
export interface ParquetTable {
  readonly name: string
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly columns: readonly ParquetColumn[]
}

export interface ParquetColumn {
  readonly name: string
  readonly element: SchemaElement
}

/**
 * Opens a file that begins as Parquet does.
 *
 * @throws SourceError `malformed` when its end is missing or encrypted, or it has no columns.
 */
export async function openParquet(name: string, blob: Blob): Promise<ParquetTable> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  }
  try {
    if ((await blob.slice(-4).text()) === 'PARE') throw encrypted(name)
    const metadata = await parquetMetadataAsync(file)
    const columns = parquetSchema(metadata).children.map(({ element }) => ({ name: element.name, element }))
    if (columns.length === 0)
      throw new SourceError('malformed', `${name} holds nothing.`, 'Export it again, with its columns.')
    return { name, file, metadata, columns }
  } catch (cause) {
    throw parquetTrouble(name, cause)
  }
}

function encrypted(name: string): SourceError {
  return new SourceError('malformed', `${name} is encrypted.`, 'Write it without encryption, and load that file.')
}
