import { dayOfCivil, civilOfDay } from '../../core/calendar'
import { amountOfNumber, parseAmount } from '../../core/money'
import { BrokenRow } from './BrokenRow'
import { valueAt, type FieldPath } from './valueAt'

const DAY_MS = 86_400_000
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z?$/

/** A text without the white space around it; a number as text. Null where there is nothing to read. */
export function textAt(row: unknown, path: FieldPath): string | null {
  const value = valueAt(row, path)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.trim() || null : null
}

/** A database id (a whole number above 0, or its digits) as text; null where there is none. */
export function idAt(row: unknown, path: FieldPath): string | null {
  const text = textAt(row, path)
  return text !== null && /^[1-9]\d{0,15}$/.test(text) ? text : null
}

/** An amount (decimal text or number) in ten-thousandths; null where there is none or it cannot be read. */
export function amountAt(row: unknown, path: FieldPath): number | null {
  const value = valueAt(row, path)
  if (typeof value === 'number') return amountOfNumber(value)
  return typeof value === 'string' ? parseAmount(value) : null
}

/** An amount that the row must carry, in ten-thousandths. Throws `BrokenRow` when it is absent or unreadable. */
export function requiredAmountAt(row: unknown, path: FieldPath): number {
  if (valueAt(row, path) === undefined) throw new BrokenRow('missing-column', `The row has no field “${path}”.`)
  const amount = amountAt(row, path)
  if (amount === null) throw new BrokenRow('broken-amount', `${quoted(row, path)} is not an amount (field “${path}”).`)
  return amount
}

/** Milliseconds since 1970 of a GMT date, which is written without a zone; null when it is no real date. */
export function instantAt(row: unknown, path: FieldPath): number | null {
  const match = INSTANT.exec(textAt(row, path) ?? '')
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const civil = dayOfCivil(year, month, day)
  const real = civilOfDay(civil)
  if (year < 1970 || real.month !== month || real.day !== day || hour > 23 || minute > 59 || second > 59) return null
  return civil * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000
}

/** What stands at a path, as a sentence about it quotes it: short, and without surprises for the reader. */
export function quoted(row: unknown, path: FieldPath): string {
  const value = valueAt(row, path)
  if (value === undefined) return 'Nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
