import type { Activity, ActivityKind } from '../core/activities/activity'
import {
  ACTIVITY_FIELDS,
  type ActivityField,
  type ActivityFieldNames,
  neededFields,
} from '../core/activities/activityFields'
import type { RejectionReason } from '../core/rejection'
import { plainWords } from './csv/plainWords'
import { quoteOutcome } from './quoteOutcome'

/**
 * A row of an optional feed, whatever it is written in. Each answers null where nothing is written, and calls `fail` where what
 * is written cannot be read; `fail` may throw, or note the first flaw and let the reading go on.
 */
export interface ActivityReading {
  text(field: ActivityField): string | null
  instant(field: ActivityField): number | null
  amount(field: ActivityField, currency: string): number | null
  currency(): string
  fail(reason: RejectionReason, detail: string): void
}

/** Where the row stands, and whose customer numbers it uses. */
export interface ActivityPlace {
  readonly source: string
  readonly id: string
  /** The source whose customer numbers its rows carry, where they do not say. */
  readonly customersOf: string
}

/** What a field that must be there is called in a sentence. */
const FIELD_WORDS: { readonly [F in ActivityField]?: string } = {
  customerId: 'customer number',
  score: 'score',
  service: 'name of a service',
  referredCustomerId: 'number of the customer who was referred',
}

/** The activity that a row tells of, once nothing has failed: what could not be read is null or 0 then. */
export function readActivity(kind: ActivityKind, row: ActivityReading, place: ActivityPlace): Activity {
  const names: ActivityFieldNames = ACTIVITY_FIELDS[kind]
  const field = (name: string | undefined) => name as ActivityField | undefined
  for (const needed of neededFields(kind)) {
    const words = FIELD_WORDS[needed]
    if (words !== undefined && row.text(needed) === null) row.fail('missing-column', `it has no ${words}`)
  }
  const instant = (name: string | undefined) => (name === undefined ? null : row.instant(name as ActivityField))
  const at = instant(names.at)
  if (at === null) row.fail('broken-date', 'it has no date')
  const next = instant(names.next)
  if (kind !== 'deliveries' && at !== null && next !== null && next < at)
    row.fail('broken-date', 'it was answered before it began')
  const currency = names.amount === undefined ? null : row.currency()
  const amount = names.amount === undefined ? null : row.amount(names.amount as ActivityField, currency ?? '')
  return {
    source: place.source,
    id: place.id,
    kind,
    customerSource: row.text('customerSource') ?? place.customersOf,
    customerId: kind === 'services' ? null : row.text('customerId'),
    atMs: at ?? 0,
    nextMs: next,
    endMs: instant(names.end),
    outcome: outcomeOf(row, field(names.outcome), next),
    amount,
    currency: amount === null ? null : currency,
    measure: measured(row, field(names.measure)),
    audience: measured(row, field(names.audience)),
    subject: names.subject === undefined ? null : row.text(names.subject as ActivityField),
  }
}

/** Of a quote without a word: open while nothing was decided, and not to be told where something was. */
function outcomeOf(
  row: ActivityReading,
  field: ActivityField | undefined,
  decided: number | null,
): Activity['outcome'] {
  if (field === undefined) return null
  const word = row.text(field)
  if (word !== null) {
    const outcome = quoteOutcome(plainWords(word))
    if (outcome === null) row.fail('unknown-status', `the outcome "${word.slice(0, 40)}" is not known`)
    return outcome
  }
  if (decided !== null) row.fail('unknown-status', 'it was decided and does not say how')
  return 'open'
}

/** A plain number, such as hours or a score; not below 0. */
function measured(row: ActivityReading, field: ActivityField | undefined): number | null {
  const text = field === undefined ? null : row.text(field)
  if (text === null) return null
  const number = Number(text.replace(',', '.'))
  if (Number.isFinite(number) && number >= 0) return number
  row.fail('broken-amount', `"${text.slice(0, 40)}" is not a number of 0 or more`)
  return null
}
