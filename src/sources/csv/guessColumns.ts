import { canHold, columnEvidence } from './columnEvidence'
import type { ColumnEvidence } from './columnEvidence'
import { COLUMN_SYNONYMS, FOREIGN_WORDS } from './columnSynonyms'
import { COLUMN_ROLES, type ColumnRole, type CsvKind, DATE_ROLES } from './mapping'
import { plainWords } from './plainWords'

/** A column with the first of its values. */
export interface SampledColumn {
  readonly name: string
  readonly values: readonly string[]
}

/** The column thought to hold a role. */
export interface ColumnGuess {
  readonly role: ColumnRole
  readonly column: string
  /** 1: its name says so and its values agree; towards 0: less sure. */
  readonly confidence: number
  /** Why a person should look at it: a sentence, or null. */
  readonly doubt: string | null
}

/** The role that a column named just "id" has. */
const OWN_ID: { readonly [K in CsvKind]?: ColumnRole } = {
  orders: 'orderId',
  lines: 'orderId',
  payments: 'orderId',
  customers: 'customerId',
  credits: 'creditId',
}

const SURE = 0.8
const LEAST = 0.3

/**
 * Which column of a file of the given kind holds which role, by name and, where the names leave a date or a currency
 * open, by values. The best fit is taken first; a column has one role, a role one column.
 */
export function guessColumns(kind: CsvKind, columns: readonly SampledColumn[]): ColumnGuess[] {
  const evidence = new Map(columns.map(({ name, values }) => [name, columnEvidence(values)]))
  const fits = columns
    .flatMap(({ name }) => COLUMN_ROLES[kind].map((role) => ({ role, column: name, fit: nameFit(kind, role, name) })))
    .filter(({ role, column, fit }) => fit >= LEAST && canHold(role, column, evidenceOf(evidence, column)))
    .toSorted((a, b) => b.fit - a.fit)
  const guesses: ColumnGuess[] = []
  const isTaken = (role: ColumnRole, column: string): boolean =>
    guesses.some((guess) => guess.role === role || guess.column === column)
  for (const { role, column, fit } of fits) {
    if (!isTaken(role, column)) guesses.push(guessOf(kind, role, column, fit, evidenceOf(evidence, column)))
  }
  const dated = COLUMN_ROLES[kind].find(
    (role) => (DATE_ROLES as readonly ColumnRole[]).includes(role) && role !== 'createdAt',
  )
  for (const role of [dated, 'currency'] as const) {
    if (role === undefined || !COLUMN_ROLES[kind].includes(role)) continue
    const telling = columns.filter(({ name }) => !isTaken(role, name) && tells(role, name, evidenceOf(evidence, name)))
    const [only, another] = telling
    if (only === undefined || another !== undefined) continue
    const doubt = `Its name does not say so, but no other column holds ${role === 'currency' ? 'currencies' : 'dates'}.`
    guesses.push({ role, column: only.name, confidence: 0.4, doubt })
  }
  return guesses
}

/** Whether a column's values say by themselves that it holds dates or currencies, and its name does not deny it. */
function tells(role: ColumnRole, column: string, { empty, dates, currencies }: ColumnEvidence): boolean {
  return !empty && !isForeign(role, column) && (role === 'currency' ? currencies : dates)
}

function guessOf(
  kind: CsvKind,
  role: ColumnRole,
  column: string,
  fit: number,
  { empty, ownOfRow }: ColumnEvidence,
): ColumnGuess {
  if (empty) return { role, column, confidence: fit / 2, doubt: 'The first rows hold no value to check it by.' }
  if (kind === 'orders' && role === 'customerId' && ownOfRow) {
    const doubt =
      'Each of the first rows has its own, as if nobody ordered twice. Does another column name the customer?'
    return { role, column, confidence: fit / 2, doubt }
  }
  return { role, column, confidence: fit, doubt: fit < SURE ? 'Its name only resembles the usual ones.' : null }
}

/** How well a column's name fits a role, 0–1: a known name fits, the more so the more usual; a name that holds one fits less. */
function nameFit(kind: CsvKind, role: ColumnRole, column: string): number {
  const name = plainWords(column)
  if (name === 'id' && role === OWN_ID[kind]) return SURE
  const synonyms = COLUMN_SYNONYMS[role]
  const rank = synonyms.indexOf(name)
  if (rank >= 0) return 1 - (0.1 * rank) / synonyms.length
  if (isForeign(role, name)) return 0
  const held = synonyms
    .filter((synonym) => ` ${name} `.includes(` ${synonym} `))
    .map((synonym) => synonym.split(' ').length)
  return held.length === 0 ? 0 : (0.7 * Math.max(...held)) / name.split(' ').length
}

/** Whether a word in the column's name makes it something else. */
function isForeign(role: ColumnRole, column: string): boolean {
  const nameWords = plainWords(column).split(' ')
  return FOREIGN_WORDS[role]?.some((word) => nameWords.includes(word)) ?? false
}

function evidenceOf(evidence: ReadonlyMap<string, ColumnEvidence>, column: string): ColumnEvidence {
  return evidence.get(column) ?? columnEvidence([])
}
