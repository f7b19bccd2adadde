import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { csvSource } from '../../src/sources/csv/csvSource'
import type { CsvInput } from '../../src/sources/csv/csvSource'
import { droppedFile } from '../../src/sources/csv/droppedFile'
import { inspect } from '../../src/sources/csv/inspect'
import type { CsvKind } from '../../src/sources/csv/mapping'
import { missingColumns } from '../../src/sources/csv/missingColumns'
import { SourceError } from '../../src/sources/SourceError'
import { allOf, mappingOf, never } from '../sources/csv/csvText'
import { propertyRuns } from './propertyRuns'

vi.setConfig({ testTimeout: 120_000 })

const RUNS = propertyRuns(1_000)

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('a "b" c', 'two\nlines', 'x,y;z|\tw', '__proto__', '=1+1', 'Ünïcödé'),
)
const name = text.map((written) => `n${written}`.replaceAll('\r', '').trim())

test('what is written as CSV is read back, cell by cell', async () => {
  const order = fc.record({
    id: fc.uuid(),
    customer: name,
    ms: fc.integer({ min: 1, max: 2_000_000_000 }).map((seconds) => seconds * 1000 + 86_400_000),
    parts: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    rep: name,
  })
  const shape = fc.record({
    orders: fc.array(order, { maxLength: 30 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(shape, async ({ orders, delimiter, newline, quotes }) => {
      const rows = orders.map(({ id, customer, ms, parts, rep }) => [
        id,
        customer,
        new Date(ms).toISOString(),
        `${Math.floor(parts / 10_000)}.${String(parts % 10_000).padStart(4, '0')}`,
        rep,
      ])
      const written = Papa.unparse([['id', 'customer', 'date', 'amount', 'rep'], ...rows], {
        delimiter,
        newline,
        quotes,
      })
      const columns = { orderId: 'id', customerId: 'customer', placedAt: 'date', amount: 'amount', rep: 'rep' }
      const mapping = mappingOf({ delimiter, columns })
      const page = await allOf(csvSource('erp', [{ file: droppedFile('a', new Blob([written])), mapping }]), 'orders')
      expect(page.rejected).toEqual([])
      expect(
        page.orders.map(({ id, customerId, placedAtMs, net, rep }) => ({
          id,
          customer: customerId,
          ms: placedAtMs,
          parts: net,
          rep,
        })),
      ).toEqual(orders)
    }),
    { numRuns: 300 },
  )
})

const ORDERS = [
  'order_id;customer_id;placed_at;amount;currency;status;rep',
  '1;C1;2024-01-05 10:00;1.234,50;EUR;paid;"A; B"',
  '2;C2;2024-02-05 10:00;-12,00;EUR;credit note;',
  '3;;2024-03-05 10:00;0,00;USD;draft;"two\nlines"',
  '4;C1;2024-04-05 10:00;7,25;EUR;cancelled;Zoë',
].join('\r\n')
const LINES = [
  'order_id,customer_id,order_date,sku,quantity,unit_price',
  '1,C1,12/31/2024,A,3,1.50',
  '2,C2,12/30/2024,B,-1,"1,000.00"',
  '1,C1,12/31/2024,C,1,0.333',
].join('\n')
const PAYMENTS = 'order_id,payment_value\n1,5.00\n2,6.00\n9,7.00\n'
const CUSTOMERS = 'customer_id,company,tags,consent,created_at\nC1,"Acme, Ltd",a;b,yes,2020-01-01\nC2,Beta,,no,\n'
const CREDITS = 'credit_note,order_id,date,amount\nR1,1,2024-05-05,5.00\nR2,2,2024-05-06,-6.00\n'

/** A change of bytes: so many taken out at a place, others put there. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.integer({ min: 0, max: 6 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom('"', '\n', '\r', ';', ',', '\u0000', '9'.repeat(30), '""', '\ufeff')
      .map((put) => new TextEncoder().encode(put)),
  ),
})

function mutated(
  written: string,
  changes: readonly { at: number; out: number; put: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  let bytes = [...new TextEncoder().encode(written)]
  for (const { at, out, put } of changes) {
    const place = Math.floor(at * bytes.length)
    bytes = [...bytes.slice(0, place), ...put, ...bytes.slice(place + out)]
  }
  return Uint8Array.from(bytes)
}

async function guessed(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<CsvInput> {
  const dropped = droppedFile(file, new Blob([bytes]))
  const { mapping } = await inspect(dropped, { zone: 'UTC', currency: 'EUR' }, never)
  return { file: dropped, mapping }
}

async function readAll(inputs: readonly CsvInput[]): Promise<number> {
  const kinds = new Set<CsvKind>(inputs.map(({ mapping }) => mapping.kind))
  const usable = inputs.filter(({ mapping }) => missingColumns(mapping, kinds).length === 0)
  const source = csvSource('erp', usable.length === inputs.length ? inputs : [])
  let rows = 0
  for (const feed of source.feeds) {
    const { rowsIn, orders, adjustments, rejected } = await allOf(source, feed)
    rows += rowsIn
    for (const { net, placedAtMs } of orders)
      expect([Number.isSafeInteger(net), Number.isFinite(placedAtMs)]).toEqual([true, true])
    for (const { amount } of adjustments) expect(amount).toBeGreaterThanOrEqual(0)
    for (const { detail, amount } of rejected) {
      expect(detail).toMatch(/\.$/)
      expect(amount === null || Number.isSafeInteger(amount)).toBe(true)
    }
  }
  return rows
}

test('files changed at random are read, or refused with a sentence; their rows always add up', async () => {
  const files = fc.constantFrom(ORDERS, LINES, PAYMENTS, CUSTOMERS, CREDITS)
  let read = 0
  await fc.assert(
    fc.asyncProperty(files, fc.array(mutation, { maxLength: 4 }), async (written, changes) => {
      try {
        read += await readAll([await guessed('a.csv', mutated(written, changes))])
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError)
      }
    }),
    { numRuns: RUNS },
  )
  expect(read).toBeGreaterThan(RUNS)
})

test('orders, lines and payments changed at random add up together', async () => {
  const changes = fc.array(mutation, { maxLength: 2 })
  let read = 0
  await fc.assert(
    fc.asyncProperty(changes, changes, changes, async (...each) => {
      try {
        const [orders, lines, payments] = [ORDERS, LINES, PAYMENTS].map((written, i) => mutated(written, each[i] ?? []))
        read += await readAll([
          await guessed('orders.csv', orders ?? new Uint8Array()),
          await guessed('lines.csv', lines ?? new Uint8Array()),
          await guessed('payments.csv', payments ?? new Uint8Array()),
        ])
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError)
      }
    }),
    { numRuns: propertyRuns(250) },
  )
  expect(read).toBeGreaterThan(propertyRuns(250))
})

test('a file cut off after any byte never gives half a row', async () => {
  const whole = new TextEncoder().encode(ORDERS)
  const input = await guessed('a.csv', Uint8Array.from(whole))
  const all = await allOf(csvSource('erp', [input]), 'orders')
  for (let length = ORDERS.indexOf('\n') + 1; length < whole.length; length++) {
    const file = droppedFile('a.csv', new Blob([whole.slice(0, length)]))
    const page = await allOf(csvSource('erp', [{ file, mapping: input.mapping }]), 'orders')
    // Only the last cell of the last row may be short: a text file does not say where it ends.
    const shorter = [...page.orders.slice(0, -1), ...page.adjustments.slice(0, -1)]
    for (const record of shorter) expect([...all.orders, ...all.adjustments]).toContainEqual(record)
    for (const order of page.orders) {
      const same = all.orders.find(({ id }) => id === order.id)
      expect({ ...order, rep: null }).toEqual({ ...same, rep: null })
    }
  }
})
