import { isCurrency } from '../../core/currency'
import { dateFormatOf } from './dateFormatOf'
import { type ColumnRole, DATE_ROLES } from './mapping'
import { monthOfText } from './monthOfText'
import { plainWords } from './plainWords'
import { readAmount } from './readAmount'
import { statusMeaning } from './statusMeaning'

const MOST_STATUSES = 40
const ENOUGH = 0.8
/** So many rows without a value that comes again say that none will. */
const MANY_ROWS = 100

/** What the values of a column look like; a role that asks for something else is not its role. */
export interface ColumnEvidence {
  readonly empty: boolean
  readonly dates: boolean
  /** Months, written as such or as days in them. */
  readonly months: boolean
  readonly numbers: boolean
  readonly currencies: boolean
  /** Few different words, as a status has. */
  readonly fewWords: boolean
  /** One of them is a status word that is known. */
  readonly statuses: boolean
  /** Many values, and none comes again: each row has its own. */
  readonly ownOfRow: boolean
}

/** Looks at the values of a column; a fifth of them may be of another kind (they will be rejected and counted). */
export function columnEvidence(values: readonly string[]): ColumnEvidence {
  const written = values.map((value) => value.trim()).filter((value) => value !== '')
  const enough = (test: (value: string) => boolean): boolean => written.filter(test).length >= ENOUGH * written.length
  const dates = (dateFormatOf(written)?.share ?? 0) >= ENOUGH
  const different = new Set(written)
  return {
    empty: written.length === 0,
    dates,
    months: dates || enough((value) => monthOfText(value) !== null),
    numbers: enough((value) => readAmount(value, '.') !== null || readAmount(value, ',') !== null),
    currencies: enough((value) => isCurrency(value.toUpperCase())),
    fewWords: different.size <= MOST_STATUSES,
    statuses: [...different].some((value) => statusMeaning(value, true) !== null),
    ownOfRow: different.size >= MANY_ROWS && different.size === written.length,
  }
}

const DATES: ReadonlySet<ColumnRole> = new Set(DATE_ROLES)

const NUMBERS: ReadonlySet<ColumnRole> = new Set([
  'rate',
  'unitCost',
  'marginPercent',
  'score',
  'audience',
  'maintenanceHours',
  'runningCost',
  'amount',
  'freight',
  'cost',
  'profit',
  'quantity',
  'unitPrice',
  'acquisitionCost',
  'retentionCost',
])

/**
 * Whether a column with such values can hold the role; one without values can hold any. Many things are called
 * "state" or "type": a status is named so, or holds a word known to be one.
 */
export function canHold(role: ColumnRole, column: string, evidence: ColumnEvidence): boolean {
  if (evidence.empty) return true
  if (DATES.has(role)) return evidence.dates
  if (role === 'month') return evidence.months
  if (role === 'currency' || role === 'baseCurrency') return evidence.currencies
  if (role === 'status') return evidence.fewWords && (evidence.statuses || plainWords(column).includes('status'))
  return !NUMBERS.has(role) || evidence.numbers
}
