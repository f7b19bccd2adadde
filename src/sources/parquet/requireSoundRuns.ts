import { decompressPage } from 'hyparquet/src/datapage.js'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { readVarInt } from 'hyparquet/src/thrift.js'
import type { CompressionCodec, DataReader, PageHeader } from 'hyparquet'
import { parquetCodecs } from './parquetCodecs'

/** A run of values as they are holds 63 times eight at most, of which the last need not count. */
const MOST_PADDING = 504
/** Writers have blocks of 128 differences, some of a thousand. */
const LARGEST_BLOCK = 2 ** 16
/** Texts that repeat the beginnings of those before them can be this long together. */
const LONGEST_TEXTS = 2 ** 28

/** What the schema says of a column: the highest level of its lists, and of its values that may be missing. */
export interface ColumnLevels {
  readonly repetition: number
  readonly definition: number
  readonly isBoolean: boolean
}

/**
 * Looks at the runs of a page whose head is sound before they are read: none may repeat a value more often than the page has values. One wrong byte
 * would otherwise have its reader write two billion of them.
 *
 * @param packed the page as it stands in the file
 * @throws Error when a run does not fit
 */
export function requireSoundRuns(
  packed: Uint8Array,
  header: PageHeader,
  codec: CompressionCodec,
  levels: ColumnLevels,
): void {
  const { type, data_page_header: first, data_page_header_v2: second } = header
  if (type === 'DATA_PAGE' && first !== undefined) {
    const reader = readerOf(decompressPage(packed, header.uncompressed_page_size, codec, parquetCodecs))
    if (levels.repetition > 0) skipLevels(reader, levels.repetition, first.num_values)
    const missing = levels.definition > 0 ? missingIn(reader, levels.definition, first.num_values) : 0
    requireSoundValues(reader, first.encoding, first.num_values - missing, levels)
  }
  if (type === 'DATA_PAGE_V2' && second !== undefined) {
    const { repetition_levels_byte_length: lists, definition_levels_byte_length: others, num_values: count } = second
    const reader = readerOf(packed)
    if (levels.repetition > 0) requireSoundRun(reader, bitsOf(levels.repetition), count)
    reader.offset = lists
    if (levels.definition > 0) requireSoundRun(reader, bitsOf(levels.definition), count)
    const size = header.uncompressed_page_size - lists - others
    const rest = packed.subarray(lists + others)
    const isPacked = second.is_compressed !== false && size > 0
    const values = isPacked ? decompressPage(rest, size, codec, parquetCodecs) : rest
    requireSoundValues(readerOf(values), second.encoding, count - second.num_nulls, levels)
  }
}

function readerOf(bytes: Uint8Array): DataReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
}

function bitsOf(level: number): number {
  return 32 - Math.clz32(level)
}

/** Goes behind levels whose length stands before them. */
function skipLevels(reader: DataReader, highest: number, count: number): void {
  const length = reader.view.getUint32(reader.offset, true)
  const start = reader.offset + 4
  requireSoundRun({ view: reader.view, offset: start }, bitsOf(highest), count)
  reader.offset = start + length
}

/** How many of the values are missing, behind whose levels the reader stands then. */
function missingIn(reader: DataReader, highest: number, count: number): number {
  const { view, offset } = reader
  skipLevels(reader, highest, count)
  const levels = new Int32Array(count)
  readRleBitPackedHybrid({ view, offset }, bitsOf(highest), levels)
  return levels.reduce((missing, level) => (level === highest ? missing : missing + 1), 0)
}

function requireSoundValues(
  reader: DataReader,
  encoding: string,
  count: number,
  { isBoolean }: Pick<ColumnLevels, 'isBoolean'>,
): void {
  if (count === 0) return
  if (encoding.startsWith('DELTA_')) requireSoundDifferences(reader)
  if (encoding === 'DELTA_BYTE_ARRAY') requireSoundTexts(reader, count)
  if (!/^(?:RLE|PLAIN_DICTIONARY|RLE_DICTIONARY)$/.test(encoding)) return
  // Truth values have their length before them, places in a dictionary the width of a place.
  const width = isBoolean ? 1 : reader.view.getUint8(reader.offset)
  reader.offset += isBoolean ? 4 : 1
  if (width > 32) throw new Error('a page has places of too many bits')
  if (width > 0) requireSoundRun(reader, width, count)
}

/** Walks along runs until there are as many values as wanted. */
function requireSoundRun(reader: DataReader, width: number, count: number): void {
  for (let seen = 0; seen < count;) {
    const head = readVarInt(reader)
    const isPacked = (head & 1) === 1
    const values = isPacked ? (head >>> 1) * 8 : head >>> 1
    if (values > count - seen + MOST_PADDING) throw new Error('a run is longer than its page')
    seen += values
    reader.offset += isPacked ? (values / 8) * width : Math.ceil(width / 8)
    if (reader.offset > reader.view.byteLength + width) throw new Error('a run ends behind its page')
  }
}

/** Differences stand in blocks of a size that their head says; their reader goes back where it is below 0, and on for ever. */
function requireSoundDifferences({ view, offset }: DataReader): void {
  const reader = { view, offset }
  const [block, parts] = [readVarInt(reader), readVarInt(reader)]
  const isSound = block > 0 && block <= LARGEST_BLOCK && parts > 0 && (block / parts) % 32 === 0
  if (!isSound) throw new Error('a block of differences has no size')
}

/** Each text takes its beginning from the one before it, and cannot take more than that has. */
function requireSoundTexts({ view, offset }: DataReader, count: number): void {
  const reader = { view, offset }
  const [beginnings, rests] = [new Int32Array(count), new Int32Array(count)]
  deltaBinaryUnpack(reader, count, beginnings)
  requireSoundDifferences(reader)
  deltaBinaryUnpack(reader, count, rests)
  let [before, all] = [0, 0]
  for (const [at, beginning] of beginnings.entries()) {
    const rest = rests[at] ?? 0
    if (beginning < 0 || rest < 0 || beginning > before) throw new Error('a text takes more than the one before it has')
    before = beginning + rest
    all += before
    if (all > LONGEST_TEXTS) throw new Error('the texts of a page are too long')
  }
}
