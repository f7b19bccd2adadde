import type { AsyncBuffer, ColumnMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

/**
 * Looks at the headers of a column's pages before they are read: their values must be as many as the file says, and no page
 * larger than the column. A wrong byte in a header would otherwise have its reader count to four billion.
 *
 * @throws Error when they do not add up.
 */
export async function requireSoundPages(file: AsyncBuffer, column: ColumnMetaData): Promise<void> {
  const start = Number(column.dictionary_page_offset ?? 0n) || Number(column.data_page_offset)
  const size = Number(column.total_compressed_size)
  if (start + size > file.byteLength) throw new Error('a column ends behind the file')
  const view = new DataView(await file.slice(start, start + size))
  const most = Number(column.num_values)
  const largest = Number(column.total_uncompressed_size)
  let values = 0
  for (const reader = { view, offset: 0 }; reader.offset < size - 1 && values < most;) {
    const header = parquetHeader(reader)
    const inPage = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0
    const inDictionary = header.dictionary_page_header?.num_values ?? 0
    if (!isWithin(inPage, most) || !isWithin(inDictionary, most) || !isWithin(header.uncompressed_page_size, largest))
      throw new Error('a page is larger than its column')
    if (!isWithin(header.compressed_page_size, size - reader.offset)) throw new Error('a page ends behind its column')
    reader.offset += header.compressed_page_size
    values += inPage
  }
  if (values !== most) throw new Error('the pages of a column do not add up')
}

function isWithin(size: number, most: number): boolean {
  return size >= 0 && size <= most
}
