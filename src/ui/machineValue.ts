import { civilOfDay, firstDayOfMonth } from '../core/calendar'
import { PARTS_PER_UNIT } from '../core/money'
import type { FigureKind } from './format'

/**
 * A figure as machines read it: full precision, point decimals, no separators; money in currency units, percentages
 * as ratios, dates as ISO 8601. Empty when it is unknown.
 */
export function machineValue(kind: FigureKind, value: number | null): string {
  if (value === null || Number.isNaN(value)) return ''
  if (kind === 'money' || kind === 'money-whole' || kind === 'money-full') return unitsOfParts(value)
  if (kind === 'day') {
    const { year, month, day } = civilOfDay(value)
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  }
  if (kind === 'month') {
    const { year, month } = civilOfDay(firstDayOfMonth(value))
    return `${pad(year, 4)}-${pad(month, 2)}`
  }
  return String(value)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** Whole parts keep every digit: the fraction is cut from the text, never divided. */
function unitsOfParts(parts: number): string {
  if (!Number.isSafeInteger(parts)) return String(parts / PARTS_PER_UNIT)
  const digits = String(Math.abs(parts)).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return `${parts < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`
}
