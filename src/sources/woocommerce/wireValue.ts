import { dayOfCivil, civilOfDay } from '../../core/calendar'
import { amountOfNumber, parseAmount } from '../../core/money'
import { BrokenRow } from '../BrokenRow'
import { valueAt, type FieldPath } from './valueAt'

const DAY_MS = 86_400_000
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$/

/** A text without the white space around it; a number as text. Null where there is nothing to read. */
export function textAt(row: unknown, path: FieldPath): string | null {
  const value = valueAt(row, path)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.trim() || null : null
}

/** A database id (a whole number above 0, or its digits) as text; null where there is none. */
export function idAt(row: unknown, path: FieldPath): string | null {
  const value = valueAt(row, path)
  if (typeof value === 'number') return value >= 1 && value < 1e16 && Number.isInteger(value) ? String(value) : null
  const text = typeof value === 'string' ? value.trim() : ''
  return /^[1-9]\d{0,15}$/.test(text) ? text : null
}

/** An amount (decimal text or number) in ten-thousandths; null where there is none or it cannot be read. */
export function amountAt(row: unknown, path: FieldPath): number | null {
  return amountOf(valueAt(row, path))
}

function amountOf(value: unknown): number | null {
  if (typeof value === 'number') return amountOfNumber(value)
  return typeof value === 'string' ? parseAmount(value) : null
}

/** An amount that the row must carry, in ten-thousandths. Throws `BrokenRow` when it is absent or unreadable. */
export function requiredAmountAt(row: unknown, path: FieldPath): number {
  const value = valueAt(row, path)
  if (value === undefined) throw new BrokenRow('missing-column', `The row has no field “${path}”.`)
  const amount = amountOf(value)
  if (amount === null) throw new BrokenRow('broken-amount', `${quoted(row, path)} is not an amount (field “${path}”).`)
  return amount
}

/** Milliseconds since 1970 of a GMT date, which is written without a zone; null when it is no real date. */
export function instantAt(row: unknown, path: FieldPath): number | null {
  const text = textAt(row, path)
  if (text === null || !INSTANT.test(text)) return null
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  const hour = digitsAt(text, 11, 2)
  const minute = digitsAt(text, 14, 2)
  const second = digitsAt(text, 17, 2)
  const civil = dayOfCivil(year, month, day)
  const real = civilOfDay(civil)
  if (year < 1970 || real.month !== month || real.day !== day || hour > 23 || minute > 59 || second > 59) return null
  return civil * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000
}

function digitsAt(text: string, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** What stands at a path, as a sentence about it quotes it: short, and without surprises for the reader. */
export function quoted(row: unknown, path: FieldPath): string {
  const value = valueAt(row, path)
  if (value === undefined) return 'Nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
