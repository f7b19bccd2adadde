import { ACTIVITY_KINDS } from '../../core/activities/activity'
import type { ZoneOffsets } from '../../core/calendar'
import type { Page, Source } from '../source'
import { SourceError } from '../SourceError'
import { zoneOfAllYears } from '../zoneOfAllYears'
import type { CsvFile } from './csvFile'
import { allRows } from './fileRows'
import type { MappedFile } from './fileRows'
import { groupPages } from './groupPages'
import { CSV_KINDS, type CsvKind, type CsvMapping } from './mapping'
import { missingColumns } from './missingColumns'
import { PartsByOrder } from './partsByOrder'
import { readActivityRow } from './readActivityRow'
import { readCost } from './readCost'
import { readCredit } from './readCredit'
import { readCustomer } from './readCustomer'
import { readGoodsCost } from './readGoodsCost'
import { readRates } from './readRates'
import { readOrder } from './readOrder'
import { readPart } from './readPart'
import { rowPages } from './rowPages'

/** A file with the mapping that a person has seen, or that the configuration gives. */
export interface CsvInput {
  readonly file: CsvFile
  readonly mapping: CsvMapping
}

/**
 * Makes a source of CSV files. Its feeds are the kinds of the files given; files of one kind are read one after the other.
 *
 * Lines files alone make the orders. Beside orders files, lines and payments are parts of those orders, and one whose
 * order is not there is an orphan. Nothing is kept between calls: a feed can be read again or resumed at any time.
 * `customersOf` is the source whose customer numbers the rows of optional feeds carry.
 *
 * @throws SourceError `configuration` when a mapping lacks a column that its kind needs, or names an unknown time zone.
 */
export function csvSource(id: string, inputs: readonly CsvInput[], customersOf = id): Source {
  const kinds = new Set(inputs.map(({ mapping }) => mapping.kind))
  for (const input of inputs) requireColumns(input, kinds)
  const files = mappedFiles(inputs)
  return {
    id,
    feeds: CSV_KINDS.filter((kind) => kinds.has(kind)),
    pages: (feed, cursor, signal) => pages({ source: id, customersOf }, files, feed, cursor, signal),
  }
}

async function* pages(
  whose: { readonly source: string; readonly customersOf: string },
  files: readonly MappedFile[],
  feed: string,
  cursor: string | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const { source } = whose
  const activity = ACTIVITY_KINDS.find((kind) => kind === feed)
  const ofKind = (kind: CsvKind): MappedFile[] => files.filter(({ mapping }) => mapping.kind === kind)
  const [orders, lines, payments] = [ofKind('orders'), ofKind('lines'), ofKind('payments')]
  if (feed === 'customers') {
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readCustomer(row, source, draft))
  } else if (feed === 'credits') {
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readCredit(row, source, draft))
  } else if (feed === 'costs') {
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readCost(row, source, draft))
  } else if (feed === 'rates') {
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readRates(row, source, draft))
  } else if (feed === 'goodsCosts') {
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readGoodsCost(row, source, draft))
  } else if (activity !== undefined) {
    yield* rowPages(ofKind(activity), cursor, signal, (row, draft) => readActivityRow(activity, row, whose, draft))
  } else if (feed === 'orders') {
    const parts = await partsByOrder(lines, payments, signal)
    const partsOf = (orderId: string) => parts.of(orderId)
    yield* rowPages(orders, cursor, signal, (row, draft) => readOrder(row, source, partsOf, draft))
  } else if (feed === 'lines' && orders.length === 0) {
    yield* groupPages(source, lines, cursor, signal)
  } else if (feed === 'lines' || feed === 'payments') {
    const ids = await orderIds(orders.length > 0 ? orders : lines, signal)
    yield* rowPages(ofKind(feed), cursor, signal, (row, draft) => readPart(row, source, ids, draft))
  } else {
    throw new SourceError('configuration', `CSV files have no feed "${feed}".`, 'Load the source again.')
  }
}

async function partsByOrder(
  lines: readonly MappedFile[],
  payments: readonly MappedFile[],
  signal: AbortSignal,
): Promise<PartsByOrder> {
  const parts = new PartsByOrder(lines.length > 0)
  for await (const rows of allRows(lines, signal)) for (const row of rows) parts.addLine(row)
  for await (const rows of allRows(payments, signal)) for (const row of rows) parts.addPayment(row)
  return parts
}

async function orderIds(files: readonly MappedFile[], signal: AbortSignal): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for await (const rows of allRows(files, signal)) for (const row of rows) ids.add(row.text('orderId'))
  return ids
}

function requireColumns({ file, mapping }: CsvInput, kinds: ReadonlySet<CsvKind>): void {
  const missing = missingColumns(mapping, kinds)
  if (missing.length === 0) return
  throw new SourceError(
    'configuration',
    `No column of ${file.name} is chosen for ${missing.join(', ')}.`,
    'Choose the column that holds it, or say that the file holds something else.',
  )
}

function mappedFiles(inputs: readonly CsvInput[]): MappedFile[] {
  return inputs.map(({ file, mapping }) => ({ file, mapping, offsets: offsetsOf(mapping.zone) }))
}

function offsetsOf(zone: string): ZoneOffsets {
  try {
    return zoneOfAllYears(zone)
  } catch (cause) {
    throw new SourceError(
      'configuration',
      `"${zone}" is not a time zone.`,
      'Write one as Europe/Berlin, America/New_York or UTC.',
      cause,
    )
  }
}
