import { columnNames } from './columnNames'
import { dateFormatOf } from './dateFormatOf'
import { decimalOf } from './decimalOf'
import { quotedCurrencies } from './fileColumns'
import { guessColumns } from './guessColumns'
import type { ColumnGuess, SampledColumn } from './guessColumns'
import { guessKind } from './guessKind'
import { guessStatuses } from './guessStatuses'
import { COLUMN_ROLES, type ColumnRole, type CsvKind, type CsvMapping, DATE_ROLES, NUMBER_ROLES } from './mapping'
import { readAmount } from './readAmount'

/** What the company's configuration says of dates without a zone and amounts without a currency. */
export interface MappingDefaults {
  readonly zone: string
  readonly currency: string
}

/** A guessed mapping with its reasons. */
export interface MappingGuess {
  readonly mapping: CsvMapping
  readonly columns: readonly SampledColumn[]
  readonly guesses: readonly ColumnGuess[]
  /** What a person should look at before loading: plain sentences. */
  readonly doubts: readonly string[]
}

/**
 * Guesses how a file is to be read from the names of its columns and its first rows. A kind that is given is kept:
 * so the rest can be guessed anew after a person corrects it. `typed` names the columns of a file that knows its own names and
 * types (null: a file of text): how their numbers are written is no question.
 */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
  defaults: MappingDefaults,
  given: CsvKind | null = null,
  typed: ReadonlySet<string> | null = null,
): MappingGuess {
  const columns = columnNames(header).map((name, i) => ({ name, values: rows.map((row) => row[i] ?? '') }))
  const kind = given === null ? guessKind(columns) : { kind: given, doubt: null }
  const guesses = guessColumns(kind.kind, columns)
  const valuesOf = (...roles: ColumnRole[]): readonly string[] =>
    guesses
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ column }) => columns.find(({ name }) => name === column)?.values ?? [])
  const quoted = kind.kind === 'rates' ? quotedCurrencies(header) : []
  const decimal = decimalOf([
    ...quoted.flatMap(({ at }) => (typed === null || typed === undefined ? rows.map((row) => row[at] ?? '') : [])),
    ...guesses
      .filter(({ role, column }) => NUMBER_ROLES.includes(role) && typed?.has(column) !== true)
      .flatMap(({ role }) => valuesOf(role)),
  ])
  const dates = dateFormatOf(valuesOf(...DATE_ROLES, 'month'))
  const statuses = guessStatuses(valuesOf('status'), valuesOf('amount'), decimal.decimal)
  const hasMoney = COLUMN_ROLES[kind.kind].includes('currency')
  const doubts = [
    typed === null ? headerDoubt(header) : null,
    kind.doubt,
    dates?.doubt ?? null,
    decimal.doubt,
    hasMoney && kind.kind !== 'rates' && valuesOf('currency').length === 0
      ? `No column gives a currency; all amounts are taken as ${defaults.currency}.`
      : null,
    statusDoubt(statuses.unknown),
  ]
  return {
    mapping: {
      kind: kind.kind,
      delimiter,
      columns: Object.fromEntries(guesses.map(({ role, column }) => [role, column])),
      dateFormat: dates?.format ?? 'ymd',
      decimal: decimal.decimal,
      currency: kind.kind === 'rates' ? rateBase(header, defaults.currency) : defaults.currency,
      zone: defaults.zone,
      statusMap: statuses.statusMap,
    },
    columns,
    guesses,
    doubts: doubts.filter((doubt) => doubt !== null),
  }
}

/** The base of a file of rates that does not name one: the euro, as of the ECB, unless the file quotes it. */
function rateBase(header: readonly string[], own: string): string {
  return quotedCurrencies(header).some(({ currency }) => currency === 'EUR') ? own : 'EUR'
}

/** The first row names the columns; a number or a date in it says that it does not. */
function headerDoubt(header: readonly string[]): string | null {
  const value = header.find((cell) => readAmount(cell, '.') !== null || dateFormatOf([cell]) !== null)
  if (value === undefined) return null
  return `The first row should name the columns, but it holds "${value}". Without a row of names the first row is lost.`
}

function statusDoubt(words: readonly string[]): string | null {
  if (words.length === 0) return null
  const some = words.slice(0, 5).map((word) => `"${word}"`)
  const list =
    words.length > some.length ? `${some.join(', ')} and ${words.length - some.length} more` : some.join(', ')
  return `The meaning of the status ${list} is not known: say what it means, or such rows will be rejected.`
}
