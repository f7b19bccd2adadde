import type { PageHeader } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { requireSoundRuns, type ColumnLevels } from '../../../src/sources/parquet/requireSoundRuns'

const PLAIN: ColumnLevels = { repetition: 0, definition: 0, isBoolean: false }
const OPTIONAL: ColumnLevels = { ...PLAIN, definition: 1 }
const VALUES = 1000

/** A number as Thrift and runs write it: seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

const repeated = (count: number, value: number): number[] => [...varint(count * 2), value]
const packedEights = (eights: number, bytes: readonly number[]): number[] => [...varint(eights * 2 + 1), ...bytes]
const withLength = (bytes: readonly number[]): number[] => [bytes.length, bytes.length >> 8, 0, 0, ...bytes]

function headOf(bytes: readonly number[], more: object): PageHeader {
  const size = { uncompressed_page_size: bytes.length, compressed_page_size: bytes.length }
  return { type: 'DATA_PAGE', ...size, ...more } as PageHeader
}

/** The error of a page of the first kind, without packing; null: it is sound. */
function first(bytes: readonly number[], levels: ColumnLevels, encoding = 'RLE_DICTIONARY', values = VALUES) {
  const page = { num_values: values, encoding, definition_level_encoding: 'RLE', repetition_level_encoding: 'RLE' }
  return trouble(bytes, { data_page_header: page }, levels)
}

/** That of a page of the second kind, whose levels stand before the rest, and their lengths in its head. */
function second(levelBytes: readonly number[], valueBytes: readonly number[], nulls: number) {
  const page = {
    num_values: VALUES,
    num_nulls: nulls,
    num_rows: VALUES,
    encoding: 'RLE_DICTIONARY',
    definition_levels_byte_length: levelBytes.length,
    repetition_levels_byte_length: 0,
    is_compressed: false,
  }
  return trouble([...levelBytes, ...valueBytes], { type: 'DATA_PAGE_V2', data_page_header_v2: page }, OPTIONAL)
}

function trouble(bytes: readonly number[], more: object, levels: ColumnLevels): string | null {
  try {
    requireSoundRuns(new Uint8Array(bytes), headOf(bytes, more), 'UNCOMPRESSED', levels)
    return null
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

const PRESENT = withLength(repeated(VALUES, 1))
const TOO_LONG = 'a run is longer than its page'

describe('the runs of a page', () => {
  test('are sound as writers write them', () => {
    expect(first([8, ...repeated(VALUES, 3)], PLAIN)).toBeNull()
    expect(first([...PRESENT, 8, ...repeated(VALUES, 3)], OPTIONAL)).toBeNull()
    expect(
      first(
        [
          1,
          ...packedEights(
            VALUES / 8,
            Array.from({ length: VALUES / 8 }, () => 170),
          ),
        ],
        PLAIN,
      ),
    ).toBeNull()
    expect(first([8, ...repeated(600, 3), ...repeated(400, 4)], PLAIN)).toBeNull()
    expect(first(withLength(repeated(VALUES, 1)), { ...PLAIN, isBoolean: true }, 'RLE')).toBeNull()
    expect(second(repeated(VALUES, 1), [8, ...repeated(VALUES, 3)], 0)).toBeNull()
    expect(second(repeated(VALUES, 0), [], VALUES)).toBeNull()
  })

  test('need not hold what is missing, and what stands behind the last value is not looked at', () => {
    const half = withLength([...repeated(500, 1), ...repeated(500, 0)])
    expect(first([...half, 8, ...repeated(500, 3), 255, 255, 255, 255, 7], OPTIONAL)).toBeNull()
    expect(first(withLength(repeated(VALUES, 0)), OPTIONAL)).toBeNull()
  })

  test('may pad the last values that are written as they are', () => {
    const bytes = Array.from({ length: 63 }, () => 1)
    expect(first([1, ...packedEights(63, bytes)], PLAIN, 'RLE_DICTIONARY', 5)).toBeNull()
  })

  test.each([
    ['places in a dictionary', [8, ...repeated(2 ** 30, 3)], PLAIN],
    ['places as they are', [1, ...packedEights(2 ** 28, [1])], PLAIN],
    ['places whose number has no end', [8, 255, 255, 255, 255, 15, 3], PLAIN],
    ['levels', [...withLength(repeated(2 ** 30, 1)), 8, ...repeated(VALUES, 3)], OPTIONAL],
    ['levels of lists', withLength(repeated(2 ** 30, 1)), { ...PLAIN, repetition: 1 }],
  ])('that claim a billion %s are refused', (_, bytes, levels) => {
    expect(first(bytes, levels)).toBe(TOO_LONG)
  })

  test('that claim a billion truth values are refused', () => {
    expect(first(withLength(repeated(2 ** 30, 1)), { ...PLAIN, isBoolean: true }, 'RLE')).toBe(TOO_LONG)
  })

  test('of a page of the second kind are refused as well', () => {
    expect(second(repeated(2 ** 30, 1), [8, ...repeated(VALUES, 3)], 0)).toBe(TOO_LONG)
    expect(second(repeated(VALUES, 1), [8, ...repeated(2 ** 30, 3)], 0)).toBe(TOO_LONG)
  })

  test('that end behind their page, or have places of more bits than a number, are refused', () => {
    expect(first([8, ...packedEights(VALUES / 8, [1, 2, 3])], PLAIN)).toBe('a run ends behind its page')
    expect(first([33, ...repeated(VALUES, 3)], PLAIN)).toBe('a page has places of too many bits')
  })
})

describe('texts that repeat the beginnings of those before them', () => {
  /** Lengths as differences: blocks of 128 in four parts, the first number, and one smallest difference a block. */
  const same = (count: number, value: number, step: number): number[] => [
    ...[128, 1, 4],
    ...varint(count),
    ...varint(value * 2),
    ...varint(step * 2),
    ...[0, 0, 0, 0],
  ]

  test('are sound where each takes what the one before it has', () => {
    expect(
      first([...same(3, 0, 0), ...same(3, 2, 0), 97, 98, 99, 100, 101, 102], PLAIN, 'DELTA_BYTE_ARRAY', 3),
    ).toBeNull()
  })

  test.each([
    ['DELTA_BINARY_PACKED', [128, 1, ...varint(2 ** 32 - 1), 3, 0, 0, 0, 0, 0, 0, 0]],
    ['DELTA_LENGTH_BYTE_ARRAY', [128, 1, 0, 3, 0, 0]],
    ['DELTA_BYTE_ARRAY', [0, 4, 3, 0, 0]],
    ['DELTA_BYTE_ARRAY', [...same(3, 0, 0), 127, 4, 3, 0, 0]],
  ])('differences in blocks of no size are refused: %s', (encoding, bytes) => {
    expect(first(bytes, PLAIN, encoding, 3)).toBe('a block of differences has no size')
  })

  test('are refused where one takes more', () => {
    expect(first([...same(3, 0, 2 ** 20), ...same(3, 2, 0), 97, 98], PLAIN, 'DELTA_BYTE_ARRAY', 3)).toBe(
      'a text takes more than the one before it has',
    )
  })
})
