import type { AsyncBuffer, ColumnMetaData, PageHeader, SchemaElement } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js'
import { requireSoundRuns } from './requireSoundRuns'

/** Writers keep pages to about a megabyte, and rows to some millions a group; what claims more than these is damaged or meant to harm. */
const LARGEST_PAGE = 2 ** 28
const MOST_VALUES = 2 ** 26

/**
 * Looks at a column's pages before they are read: their values must be as many as the file says, and no page larger than the
 * column, nor its runs longer than the page. A wrong byte would otherwise have its reader count to four billion.
 *
 * @throws Error when they do not add up.
 */
export async function requireSoundPages(
  file: AsyncBuffer,
  schema: SchemaElement[],
  column: ColumnMetaData,
): Promise<void> {
  const start = Number(column.dictionary_page_offset ?? 0n) || Number(column.data_page_offset)
  const size = Number(column.total_compressed_size)
  if (start + size > file.byteLength) throw new Error('a column ends behind the file')
  const view = new DataView(await file.slice(start, start + size))
  const most = Number(column.num_values)
  if (most > MOST_VALUES) throw new Error('a column claims too many values')
  const largest = Math.min(LARGEST_PAGE, Number(column.total_uncompressed_size))
  const path = getSchemaPath(schema, column.path_in_schema)
  const levels = {
    repetition: getMaxRepetitionLevel(path),
    definition: getMaxDefinitionLevel(path),
    isBoolean: column.type === 'BOOLEAN',
  }
  let values = 0
  for (const reader = { view, offset: 0 }; reader.offset < size - 1 && values < most;) {
    const header = parquetHeader(reader)
    const inPage = valuesIn(header, most)
    if (!isWithin(header.uncompressed_page_size, largest)) throw new Error('a page is larger than its column')
    if (!isWithin(header.compressed_page_size, size - reader.offset)) throw new Error('a page ends behind its column')
    const packed = new Uint8Array(view.buffer, view.byteOffset + reader.offset, header.compressed_page_size)
    requireSoundRuns(packed, header, column.codec, levels)
    reader.offset += header.compressed_page_size
    values += inPage
  }
  if (values !== most) throw new Error('the pages of a column do not add up')
}

/** How many values a page brings to its column; a page that says nothing where a number belongs is damaged. */
function valuesIn(header: PageHeader, most: number): number {
  const { type, data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header
  if (type === 'DATA_PAGE' && isWithin(first?.num_values, most)) return first.num_values
  if (type === 'DICTIONARY_PAGE' && isWithin(dictionary?.num_values, most)) return 0
  if (type === 'DATA_PAGE_V2' && isWithin(second?.num_values, most)) {
    const { num_values: values, num_nulls: nulls, num_rows: rows } = second
    const levels = [second.repetition_levels_byte_length, second.definition_levels_byte_length]
    const room = Math.min(header.compressed_page_size, header.uncompressed_page_size)
    const fits = levels.every((length) => isWithin(length, room)) && isWithin(levels[0]! + levels[1]!, room)
    if (fits && isWithin(nulls, values) && isWithin(rows, most)) return values
  }
  throw new Error('a page is larger than its column')
}

/** What stands in a head may be anything: true, a text, nothing. */
function isWithin(size: unknown, most: number): size is number {
  return Number.isInteger(size) && Number(size) >= 0 && Number(size) <= most
}
