import type { ParquetParsers, SchemaElement } from 'hyparquet'
import type { CellType } from '../csv/csvRows'

const DAY_MS = 86_400_000
const LAST_MS = 8.64e15

/** Dates as texts of their own: "2026-01-31", "2026-01-31T08:00:00.000Z". */
export const DATE_TEXTS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (milliseconds) => instantText(Number(milliseconds)),
  timestampFromMicroseconds: (microseconds) => instantText(Number(microseconds / 1000n)),
  timestampFromNanoseconds: (nanoseconds) => instantText(Number(nanoseconds / 1_000_000n)),
  dateFromDays: (days) => instantText(days * DAY_MS).slice(0, 10),
}

function instantText(ms: number): string {
  return Math.abs(ms) <= LAST_MS ? new Date(ms).toISOString() : String(ms)
}

/** What a column holds, so that nobody must guess how its numbers and dates are written. */
export function cellTypeOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): CellType {
  const word = logical?.type ?? converted ?? ''
  if (type === 'INT96' || word.startsWith('TIMESTAMP') || word === 'DATE') return 'date'
  const isNumber = type !== undefined && type !== 'BOOLEAN' && !type.endsWith('BYTE_ARRAY')
  return isNumber || word === 'DECIMAL' || word === 'FLOAT16' ? 'number' : 'text'
}

/**
 * A value as the cell of a CSV file would hold it: numbers with a decimal point and without separators, dates as ISO 8601 writes
 * them, a timestamp that names no zone without one, lists and records as JSON, nothing as nothing.
 */
export function cellText(value: unknown, element: SchemaElement): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return isLocal(element) && value.endsWith('Z') ? value.slice(0, -1) : value
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
}

/** The digits that tell a number from its neighbours, without an exponent where amounts are. */
function numberText(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-6 ? value.toFixed(12) : String(value)
}

function isLocal({ logical_type: logical }: SchemaElement): boolean {
  return logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC
}
