import { valueAt } from '../lists/valueAt'

/**
 * A value of Tryton's JSON without its classes: dates "2026-01-31", instants "2026-01-31T08:00:00Z", decimals as text; what a
 * dotted field brings ("party.") stands under its name and an underscore ("party_").
 */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  const kind = valueAt(value, '__class__')
  if (kind === 'Decimal') return valueAt(value, 'decimal')
  if (kind === 'date') return day(value)
  if (kind === 'datetime')
    return `${day(value)}T${['hour', 'minute', 'second'].map((part) => digits(value, part)).join(':')}Z`
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.endsWith('.') ? `${name.slice(0, -1)}_` : name,
      plainValue(inner),
    ]),
  )
}

function day(value: object): string {
  return `${digits(value, 'year', 4)}-${digits(value, 'month')}-${digits(value, 'day')}`
}

function digits(value: object, part: string, length = 2): string {
  return String(valueAt(value, part)).padStart(length, '0')
}
