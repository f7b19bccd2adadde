import { civilDay, firstDayOfMonth, instantOfCivil, monthOfDay } from '../../core/calendar'
import { isCurrency } from '../../core/currency'
import type { Rejection, RejectionReason } from '../../core/rejection'
import type { CellType, CsvRow } from './csvRows'
import { statusOf } from './fileColumns'
import type { FileColumns } from './fileColumns'
import type { ColumnRole, CsvStatus, DateFormat } from './mapping'
import { monthOfText } from './monthOfText'
import { readAmount } from './readAmount'
import { readDate } from './readDate'

const DATE_WORDS: Readonly<Record<DateFormat, string>> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
}

/** Why a row cannot become a record; `detail` ends the sentence "orders.csv, row 17: …". */
export interface Flaw {
  readonly reason: RejectionReason
  readonly detail: string
}

/**
 * One row read by its roles. What cannot be read becomes the row's flaw (the first one stays) and a stand-in that
 * must not be used: ask `flaw` before believing what was read.
 */
export class RowReading {
  flaw: Flaw | null = null
  readonly columns: FileColumns
  private readonly row: CsvRow

  constructor(columns: FileColumns, row: CsvRow) {
    this.columns = columns
    this.row = row
    const { width } = columns
    const { length } = row.cells
    if (row.flaw !== null) this.fail('broken-row', row.flaw)
    else if (length < width || (length > width && row.cells.slice(width).some((cell) => cell !== '')))
      this.fail('broken-row', `it has ${length} cells where the first row names ${width} columns`)
  }

  /** Its place in the file: the row of column names is 1. */
  get place(): number {
    return this.row.place
  }

  has(role: ColumnRole): boolean {
    return this.columns.index.has(role)
  }

  /** The trimmed text; empty where there is no such column or nothing in it. */
  text(role: ColumnRole): string {
    const at = this.columns.index.get(role)
    return at === undefined ? '' : (this.row.cells[at] ?? '').trim()
  }

  /** For attributes that many rows share: equal texts are one text in memory. */
  textOrNull(role: ColumnRole): string | null {
    const text = this.text(role)
    if (text === '') return null
    const { seen } = this.columns
    const same = seen.get(text)
    if (same === undefined) seen.set(text, text)
    return same ?? text
  }

  id(role: ColumnRole, what: string): string {
    const id = this.text(role)
    if (id === '') this.fail('missing-id', `it has no ${what}`)
    return id
  }

  /** Milliseconds since 1970 UTC. */
  instant(role: ColumnRole): number {
    const text = this.text(role)
    const dateFormat = this.dateFormat(role)
    const ms = readDate(text, dateFormat, this.columns.offsets)
    if (ms !== null) return ms
    const words = DATE_WORDS[dateFormat]
    this.fail('broken-date', text === '' ? 'it has no date' : `${quoted(text)} is not a date written as ${words}`)
    return Number.NaN
  }

  /** Civil day since 1970. */
  day(role: ColumnRole): number {
    const ms = this.instant(role)
    return Number.isNaN(ms) ? ms : civilDay(ms, this.columns.offsets)
  }

  /** What stands in the columns that are named after a currency. */
  quoted(): readonly { readonly currency: string; readonly text: string }[] {
    return this.columns.quoted.map(({ currency, at }) => ({ currency, text: (this.row.cells[at] ?? '').trim() }))
  }

  /** A number in the notation of the file, with all of its decimals; null where it is none. */
  plainNumber(text: string): number | null {
    const plain =
      this.columns.mapping.decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null
  }

  /** Civil months since 1970-01: a month written as such, or that of a date. */
  month(role: ColumnRole): number {
    const text = this.text(role)
    const month = monthOfText(text)
    if (month !== null) return month
    const ms = readDate(text, this.dateFormat(role), this.columns.offsets)
    if (ms !== null) return monthOfDay(civilDay(ms, this.columns.offsets))
    this.fail('broken-date', text === '' ? 'it has no month' : `${quoted(text)} is not a month as 2026-01 or a date`)
    return Number.NaN
  }

  /** The instant at which such a month begins. */
  monthStart(role: ColumnRole): number {
    const month = this.month(role)
    return Number.isNaN(month) ? month : instantOfCivil(firstDayOfMonth(month), 0, this.columns.offsets)
  }

  /** Whole ten-thousandths; null where nothing is written. */
  amount(role: ColumnRole): number | null {
    const text = this.text(role)
    if (text === '') return null
    const amount = readAmount(text, this.isOf(role, 'number') ? '.' : this.columns.mapping.decimal)
    if (amount === null) this.fail('broken-amount', `${quoted(text)} is not a number`)
    return amount
  }

  currency(): string {
    const text = this.text('currency')
    if (text === '') return this.columns.mapping.currency
    const code = text.toUpperCase()
    if (!isCurrency(code)) this.fail('unknown-currency', `${quoted(text)} is not the code of a currency`)
    return code
  }

  /** A row without a status is placed. `negative`: whether its money is. */
  status(negative: boolean): CsvStatus {
    const word = this.text('status')
    const meaning = statusOf(this.columns, word, negative)
    if (meaning === null) this.fail('unknown-status', `the status ${quoted(word)} is not known`)
    return meaning ?? 'placed'
  }

  private dateFormat(role: ColumnRole): DateFormat {
    return this.isOf(role, 'date') ? 'ymd' : this.columns.mapping.dateFormat
  }

  /** Whether the file itself says that a column holds such values: then the mapping has no say in how they are written. */
  private isOf(role: ColumnRole, type: CellType): boolean {
    return this.row.types?.[this.columns.index.get(role) ?? -1] === type
  }

  fail(reason: RejectionReason, detail: string): void {
    this.flaw ??= { reason, detail }
  }

  /** The row as a rejection, for its flaw; `id` is its own id where it has one. */
  rejection(source: string, id: string, amount: number | null, currency: string | null): Rejection {
    const { reason, detail } = this.flaw ?? { reason: 'broken-row', detail: 'it cannot be read' }
    const { file, mapping } = this.columns
    return {
      source,
      feed: mapping.kind,
      reason,
      detail: `${file}, row ${this.row.place}: ${detail}.`,
      row: id === '' ? `row ${this.row.place}` : id,
      amount,
      currency: currency !== null && isCurrency(currency) ? currency : null,
    }
  }
}

/** A value as it stands in a sentence: in quotes and no longer than it helps. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
}
