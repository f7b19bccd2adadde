import { amountOfNumber, parseAmount } from '../../core/money'
import { BrokenRow } from '../BrokenRow'
import { minorDigits } from './minorDigits'
import { valueAt, type FieldPath } from './valueAt'

/**
 * Places of which an amount is the sum. One with "-" before it is taken off, one with "?" behind it may be empty or absent
 * and is then 0: `["total", "-total_tax", "-discount?"]`.
 */
export type AmountPaths = FieldPath | readonly FieldPath[]

/**
 * How a system writes money: `decimal` in units ("12.50" or 12.5), `minor` in whole parts (1250) of so many decimals;
 * "currency": as many as the currency has.
 */
export type MoneyUnit =
  | { readonly unit: 'decimal' }
  | { readonly unit: 'minor'; readonly decimals: number | 'currency' }

const PARTS_DECIMALS = 4

/** The amount at these places in ten-thousandths; null where it is empty. Throws `BrokenRow` when it is absent or unreadable. */
export function amountAt(row: unknown, paths: AmountPaths, money: MoneyUnit, currency: string): number | null {
  let sum = 0
  for (const written of typeof paths === 'string' ? [paths] : paths) {
    const [, minus, path = '', mayLack] = /^(-?)(.*?)(\??)$/s.exec(written) ?? []
    const value = valueAt(row, path)
    if (mayLack === '?' && (value === undefined || value === null)) continue
    if (value === undefined) throw new BrokenRow('missing-column', `The row has no field “${path}”.`)
    if (value === null || value === '') return null
    const amount = amountOf(value, money, currency)
    if (amount === null) throw new BrokenRow('broken-amount', `“${shown(value)}” is not an amount (field “${path}”).`)
    sum += minus === '-' ? -amount : amount
  }
  return sum
}

/** An amount as it is written there, in ten-thousandths; null when it cannot be read. */
function amountOf(value: unknown, money: MoneyUnit, currency: string): number | null {
  if (money.unit === 'decimal')
    return typeof value === 'number' ? amountOfNumber(value) : typeof value === 'string' ? parseAmount(value) : null
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  const digits = money.decimals === 'currency' ? minorDigits(currency) : money.decimals
  if (!/^-?\d{1,15}$/.test(text)) return null
  const parts = Number(text) * 10 ** (PARTS_DECIMALS - digits)
  return Number.isSafeInteger(parts) ? parts + 0 : null
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
