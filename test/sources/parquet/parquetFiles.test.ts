import { describe, expect, test } from 'vitest'
import type { SchemaElement } from 'hyparquet-writer'
import { csvSource } from '../../../src/sources/csv/csvSource'
import { droppedFile } from '../../../src/sources/csv/droppedFile'
import { fileAt } from '../../../src/sources/csv/fileAt'
import { inspect } from '../../../src/sources/csv/inspect'
import { openCsvSource } from '../../../src/sources/csv/openCsvSource'
import type { Source } from '../../../src/sources/source'
import { SourceError } from '../../../src/sources/SourceError'
import { createSync } from '../../../src/sources/sync'
import { seeded } from '../../faults/seeded'
import { httpOf, pagesOf } from '../recordedExchange'
import { parquetFile } from './parquetFile'

const never = new AbortController().signal
const DEFAULTS = { zone: 'Europe/Berlin', currency: 'EUR' }
const ROWS = 250
const rows = Array.from({ length: ROWS }, (_, i) => i)
const DAY_MS = 86_400_000
const START = Date.UTC(2025, 0, 1)

const optional = (name: string, element: Partial<SchemaElement>): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...element,
})

/** Orders with every type that an amount, a date or a number may have; each 50th has no customer, the last no amount. */
const COLUMNS = [
  { name: 'order_id', data: rows.map((i) => BigInt(9_000_000_000 + i)) },
  { name: 'customer_id', data: rows.map((i) => (i % 50 === 49 ? null : `C${i % 17}`)) },
  { name: 'order_date', data: rows.map((i) => new Date(START + i * DAY_MS + 3_723_004)) },
  { name: 'net_amount', data: rows.map((i) => (i === ROWS - 1 ? null : 1.234 + i)) },
  { name: 'shipping', data: rows.map((i) => i % 3) },
  { name: 'currency', data: rows.map((i) => (i % 2 === 0 ? 'EUR' : 'GBP')) },
  { name: 'status', data: rows.map((i) => (i % 9 === 0 ? 'cancelled' : 'completed')) },
  { name: 'is_new', data: rows.map((i) => i % 2 === 0) },
]
const SCHEMA: readonly SchemaElement[] = [
  { name: 'root', num_children: COLUMNS.length },
  optional('order_id', { type: 'INT64' }),
  optional('customer_id', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  optional('order_date', { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }),
  optional('net_amount', { type: 'INT64', converted_type: 'DECIMAL', scale: 3, precision: 12 }),
  optional('shipping', { type: 'INT32' }),
  optional('currency', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  optional('status', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  optional('is_new', { type: 'BOOLEAN' }),
]

/** The same rows as text. */
const csv = [
  COLUMNS.map(({ name }) => name).join(','),
  ...rows.map((i) =>
    COLUMNS.map(({ data }) => data[i])
      .map((value) => (value === null ? '' : value instanceof Date ? value.toISOString() : String(value)))
      .join(','),
  ),
].join('\n')

const DAMAGED = Number(process.env['TENURE_DAMAGED_FILES'] ?? '60')

/** What stopped the reading, where it is one of the errors that a reader is told. */
function failing(cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause
  throw cause
}

async function readAll(source: Source) {
  const pages = await pagesOf(source.pages('orders', null, never))
  return {
    orders: pages.flatMap(({ orders }) => orders),
    rejected: pages.flatMap(({ rejected }) => rejected.map(({ row, reason, amount }) => ({ row, reason, amount }))),
    credits: pages.reduce((sum, page) => sum + page.adjustments.length, 0),
    rowsIn: pages.reduce((sum, page) => sum + page.rowsIn, 0),
  }
}

describe.each(['SNAPPY', 'UNCOMPRESSED', 'GZIP', 'ZSTD', 'BROTLI', 'LZ4', 'LZ4_RAW'] as const)(
  'packed with %s',
  (codec) => {
    const file = droppedFile('orders.parquet', parquetFile('orders.parquet', COLUMNS, { codec, schema: SCHEMA }))

    test('a file gives what the CSV of the same rows gives: all rows in, accepted or rejected', async () => {
      const guess = await inspect(file, DEFAULTS, never)
      const packed = await readAll(csvSource('files', [{ file, mapping: guess.mapping }]))
      const text = droppedFile('orders.csv', new Blob([csv]))
      const plain = await readAll(await openCsvSource('files', [{ file: text, mapping: {} }], DEFAULTS, never))
      expect(packed).toEqual(plain)
      expect(packed.rowsIn).toBe(ROWS)
      expect(packed.orders.length + packed.rejected.length).toBe(ROWS)
      expect(packed.rejected).toEqual([{ row: '9000000249', reason: 'broken-amount', amount: null }])
      expect(packed.orders[1]).toMatchObject({
        id: '9000000001',
        net: 22_340,
        freight: 10_000,
        currency: 'GBP',
        placedAtMs: START + DAY_MS + 3_723_004,
      })
    })
  },
)

const orders = parquetFile('orders.parquet', COLUMNS, { schema: SCHEMA })

test('types are known: what is written as 1.234 is no question, nor is the row of names', async () => {
  const { mapping, doubts, columns } = await inspect(droppedFile('orders.parquet', orders), DEFAULTS, never)
  expect(mapping).toMatchObject({
    kind: 'orders',
    decimal: '.',
    dateFormat: 'ymd',
    columns: { orderId: 'order_id', customerId: 'customer_id', placedAt: 'order_date', amount: 'net_amount' },
  })
  expect(doubts).toEqual([])
  expect(columns[0]?.values).toHaveLength(ROWS)
  const asText = await inspect(droppedFile('orders.csv', new Blob([csv])), DEFAULTS, never)
  expect(asText.doubts).toEqual([expect.stringContaining('"1.234" may have a decimal mark')])
})

test('what was chosen for a text file with the same columns does not change how typed values are read', async () => {
  const file = droppedFile('orders.parquet', orders)
  const { mapping } = await inspect(file, DEFAULTS, never)
  const kept = csvSource('files', [{ file, mapping: { ...mapping, decimal: ',', dateFormat: 'dmy' } }])
  expect(await readAll(kept)).toEqual(await readAll(csvSource('files', [{ file, mapping }])))
})

test('reading goes on in the middle of a file', async () => {
  const file = droppedFile('orders.parquet', orders)
  const source = await openCsvSource('files', [{ file, mapping: {} }], DEFAULTS, never)
  const rest = await pagesOf(source.pages('orders', '0:201', never))
  expect(rest.flatMap((page) => page.orders.map(({ id }) => id))[0]).toBe('9000000200')
})

test('a sync of a file is complete', async () => {
  const file = droppedFile('orders.parquet', orders)
  const source = await openCsvSource('files', [{ file, mapping: {} }], DEFAULTS, never)
  const report = await createSync([source], { accept: () => undefined }, { now: () => 0, maxRejectedShare: 1 }).run(
    never,
  )
  expect(report.sources[0]?.feeds[0]).toMatchObject({ rowsIn: ROWS, accepted: { orders: ROWS - 1 }, complete: true })
})

test('it is known by its bytes, whatever it is called; at an address by its name', async () => {
  const dropped = await inspect(droppedFile('orders.txt', orders), DEFAULTS, never)
  expect(dropped.mapping.columns.amount).toBe('net_amount')
  const bytes = await orders.arrayBuffer()
  const asked: string[] = []
  const http = httpOf((url) => {
    asked.push(url.pathname)
    return new Response(bytes)
  })
  const source = await openCsvSource(
    'files',
    [{ file: fileAt('/exports/orders.parquet', http), mapping: {} }],
    DEFAULTS,
    never,
  )
  expect((await readAll(source)).orders).toHaveLength(ROWS - 1)
  expect(new Set(asked)).toEqual(new Set(['/exports/orders.parquet']))
})

describe('values', () => {
  const only = async (columns: Parameters<typeof parquetFile>[1], schema?: readonly SchemaElement[]) => {
    const file = parquetFile('x.parquet', columns, schema === undefined ? {} : { schema })
    return (await inspect(droppedFile('x.parquet', file), DEFAULTS, never)).columns.map(({ values }) => values)
  }
  const at = Date.UTC(2026, 0, 31, 23, 30)
  const timestamp = (isAdjustedToUTC: boolean, unit: 'MILLIS' | 'MICROS' | 'NANOS'): readonly SchemaElement[] => [
    { name: 'root', num_children: 1 },
    optional('at', { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit } }),
  ]

  test.each([
    ['MILLIS', BigInt(at)],
    ['MICROS', BigInt(at) * 1000n],
    ['NANOS', BigInt(at) * 1_000_000n],
  ] as const)('a timestamp in %s, with its zone or without', async (unit, written) => {
    const column = (isAdjusted: boolean) => only([{ name: 'at', data: [written] }], timestamp(isAdjusted, unit))
    expect(await column(true)).toEqual([['2026-01-31T23:30:00.000Z']])
    expect(await column(false)).toEqual([['2026-01-31T23:30:00.000']])
  })

  test('a civil date, and an instant that no calendar has', async () => {
    const schema = [{ name: 'root', num_children: 1 }, optional('day', { type: 'INT32', converted_type: 'DATE' })]
    expect(await only([{ name: 'day', data: [new Date(at)] }], schema)).toEqual([['2026-01-31']])
    expect(await only([{ name: 'at', data: [2n ** 62n] }], timestamp(true, 'MILLIS'))).toEqual([[String(2 ** 62)]])
  })

  test('numbers keep their digits and have no exponent where amounts are', async () => {
    expect(await only([{ name: 'n', data: [0.1 + 0.2, 17_850, 1e-7, -0.5, 0] }])).toEqual([
      ['0.30000000000000004', '17850', '0.000000100000', '-0.5', '0'],
    ])
  })

  test('lists and records are shown as JSON, nothing as nothing', async () => {
    expect(
      await only([
        { name: 'id', data: ['a', 'b'] },
        { name: 'tags', data: [{ a: 1, b: [2n] }, null], type: 'JSON' },
      ]),
    ).toEqual([
      ['a', 'b'],
      ['{"a":1,"b":[2]}', ''],
    ])
  })
})

describe('a file that cannot be read says why', () => {
  const whole = async () => new Uint8Array(await orders.arrayBuffer())
  const trouble = async (bytes: BlobPart, name = 'orders.parquet') =>
    inspect(droppedFile(name, new Blob([bytes])), DEFAULTS, never).catch((cause: unknown) => cause)

  test('cut off', async () => {
    expect(await trouble((await whole()).slice(0, -40))).toMatchObject({
      kind: 'malformed',
      message: 'orders.parquet is a Parquet file that is damaged or cut off.',
    })
  })

  test('cut off at every twentieth byte', async () => {
    const bytes = await whole()
    for (let end = 4; end < bytes.length; end += 20) {
      const cause = await trouble(bytes.slice(0, end))
      expect(cause).toMatchObject({ kind: 'malformed' })
    }
  })

  test('damaged inside', async () => {
    const bytes = await whole()
    bytes.fill(255, 60, 400)
    expect(await trouble(bytes)).toMatchObject({ kind: 'malformed' })
  })

  test('with wrong bytes in what describes it: it is read or refused, and every row that comes is counted', async () => {
    const random = seeded(7)
    const right = await whole()
    const length = new DataView(right.buffer).getUint32(right.length - 8, true)
    let refused = 0
    for (let run = 0; run < DAMAGED; run++) {
      const bytes = right.slice()
      for (let i = 0; i < 1 + random() * 8; i++)
        bytes[right.length - 9 - Math.floor(random() * length)] = random() * 256
      const file = droppedFile('orders.parquet', new Blob([bytes]))
      const read = await openCsvSource('files', [{ file, mapping: {} }], DEFAULTS, never)
        .then(readAll)
        .catch(failing)
      if (read instanceof SourceError) refused++
      else expect(read.orders.length + read.credits + read.rejected.length).toBe(read.rowsIn)
    }
    expect(refused).toBeGreaterThan(0)
  })

  test.each(['UNCOMPRESSED', 'SNAPPY', 'ZSTD'] as const)(
    'with wrong bytes in its pages, packed with %s: it is read or refused, and does not keep its reader',
    async (codec) => {
      const random = seeded(11)
      const file = parquetFile('orders.parquet', COLUMNS, { codec, schema: SCHEMA })
      const right = new Uint8Array(await file.arrayBuffer())
      const pages = right.length - 8 - new DataView(right.buffer).getUint32(right.length - 8, true)
      let refused = 0
      for (let run = 0; run < DAMAGED / 3; run++) {
        const bytes = right.slice()
        for (let i = 0; i < 1 + random() * 8; i++) bytes[4 + Math.floor(random() * (pages - 4))] = random() * 256
        const damaged = droppedFile('orders.parquet', new Blob([bytes]))
        const read = await openCsvSource('files', [{ file: damaged, mapping: {} }], DEFAULTS, never)
          .then(readAll)
          .catch(failing)
        if (read instanceof SourceError) refused++
        else expect(read.orders.length + read.credits + read.rejected.length).toBe(read.rowsIn)
      }
      expect(refused).toBeGreaterThan(0)
    },
  )

  test('with a page that claims four billion values', async () => {
    const bytes = await whole()
    // The count of values in the header of the first page, which is that of its row group: 100, as Thrift writes it.
    const at = bytes.findIndex((byte, i) => i > 4 && byte === 0x15 && bytes[i + 1] === 0xc8 && bytes[i + 2] === 0x01)
    expect(at).toBeLessThan(60)
    bytes.set([0xff, 0x7f], at + 1)
    expect(await trouble(bytes)).toMatchObject({
      message: 'orders.parquet is a Parquet file that is damaged or cut off.',
      cause: { message: 'a page is larger than its column' },
    })
  })

  test('encrypted', async () => {
    const bytes = await whole()
    bytes.set(new TextEncoder().encode('PARE'), 0)
    bytes.set(new TextEncoder().encode('PARE'), bytes.length - 4)
    expect(await trouble(bytes)).toMatchObject({ message: 'orders.parquet is encrypted.' })
  })

  test('packed in an unknown way', async () => {
    const bytes = await parquetFile('orders.parquet', COLUMNS, { codec: 'LZO', schema: SCHEMA }).arrayBuffer()
    expect(await trouble(bytes)).toMatchObject({
      message: 'orders.parquet is packed with LZO, which cannot be read.',
      remedy: 'Write it with Snappy, Gzip, Zstandard, Brotli, LZ4 or without packing.',
    })
  })

  test('only called so', async () => {
    expect(await trouble(csv)).toMatchObject({ message: 'orders.parquet is called a Parquet file and is none.' })
  })

  test('without rows it is as empty as a CSV of names', async () => {
    const file = parquetFile('orders.parquet', [{ name: 'order_id', data: [], type: 'STRING' }])
    const guess = await inspect(droppedFile('orders.parquet', file), DEFAULTS, never)
    expect(guess.columns).toEqual([{ name: 'order_id', values: [] }])
  })

  test('gone from its place', async () => {
    const gone = Object.assign(new Blob([await orders.arrayBuffer()]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    })
    await expect(inspect(droppedFile('orders.parquet', gone), DEFAULTS, never)).rejects.toMatchObject({
      kind: 'not-found',
      message: 'orders.parquet can no longer be read.',
    })
  })
})
