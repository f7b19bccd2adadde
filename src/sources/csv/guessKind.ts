import { ACTIVITY_KINDS, type ActivityKind } from '../../core/activities/activity'
import { neededFields } from '../../core/activities/activityFields'
import { quotedCurrencies } from './fileColumns'
import { guessColumns } from './guessColumns'
import type { SampledColumn } from './guessColumns'
import type { ColumnRole, CsvKind } from './mapping'

/** A guessed kind, and what makes it doubtful: a sentence, or null. */
export interface KindGuess {
  readonly kind: CsvKind
  readonly doubt: string | null
}

const SURE = 0.6

/** Whether columns of a kind are there beyond doubt. */
type Has = (kind: CsvKind, ...roles: ColumnRole[]) => boolean

/** What the rows of a file are, by the columns it has. */
export function guessKind(columns: readonly SampledColumn[]): KindGuess {
  const has = (kind: CsvKind, ...roles: ColumnRole[]): boolean => {
    const sure = guessColumns(kind, columns).filter(({ confidence }) => confidence >= SURE)
    return roles.every((role) => sure.some((guess) => guess.role === role))
  }
  if (has('credits', 'creditId', 'amount') && numbersEachRow(columns)) return { kind: 'credits', doubt: null }
  if (isCosts(has)) return { kind: 'costs', doubt: null }
  if (isRates(columns, has)) return { kind: 'rates', doubt: null }
  if (isGoodsCosts(has)) return { kind: 'goodsCosts', doubt: null }
  const activity = ACTIVITY_KINDS.find((kind) => isActivity(kind, has))
  if (activity !== undefined) return { kind: activity, doubt: null }
  if (has('lines', 'orderId', 'product') || has('lines', 'orderId', 'unitPrice')) return { kind: 'lines', doubt: null }
  if (has('orders', 'orderId', 'placedAt')) return { kind: 'orders', doubt: null }
  if (has('payments', 'orderId', 'amount')) return { kind: 'payments', doubt: null }
  if (has('customers', 'customerId') && !has('orders', 'orderId')) return { kind: 'customers', doubt: null }
  return { kind: 'orders', doubt: 'The columns do not say what the rows are; they are taken for orders.' }
}

/** A month and what was spent in it, of no order and no customer. */
function isCosts(has: Has): boolean {
  if (has('orders', 'orderId') || has('orders', 'customerId')) return false
  return has('costs', 'month', 'acquisitionCost') || has('costs', 'month', 'retentionCost')
}

/** A day and what one unit of a currency comes to in others, of no order and no customer. */
function isRates(columns: readonly SampledColumn[], has: Has): boolean {
  if (has('orders', 'orderId') || has('orders', 'customerId') || !has('rates', 'ratedOn')) return false
  const quoted = quotedCurrencies(columns.map(({ name }) => name))
  return quoted.length > 0 || has('rates', 'currency', 'rate')
}

/** A product or a category and what it costs, of no order and no customer. */
function isGoodsCosts(has: Has): boolean {
  if (has('orders', 'orderId') || has('orders', 'customerId')) return false
  return has('goodsCosts', 'product', 'unitCost') || has('goodsCosts', 'category', 'marginPercent')
}

/** Whose it is, when and what, by names that only such a feed has, and of no order. */
function isActivity(kind: ActivityKind, has: Has): boolean {
  if (has('orders', 'orderId', 'placedAt') || has('customers', 'company')) return false
  return has(kind, ...neededFields(kind), ...(kind === 'services' ? (['runningCost'] as const) : []))
}

/** Whether the column of credit numbers has one of its own for each row: a "refund" column of an orders file has not. */
function numbersEachRow(columns: readonly SampledColumn[]): boolean {
  const guess = guessColumns('credits', columns).find(({ role }) => role === 'creditId')
  const values = columns.find(({ name }) => name === guess?.column)?.values ?? []
  return new Set(values.filter((value) => value.trim() !== '')).size >= 0.9 * values.length
}
