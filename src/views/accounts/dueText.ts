import { civilOfDay } from '../../core/calendar'
import type { Format } from '../../ui/format'

/** Within so many days of the as-of day a day is told without its year. */
const NEAR_DAYS = 183

/**
 * The days between which an order is due, as short as they can be told: "14 – 28 Nov", "24 Nov – 21 Feb"; with the year where they lie
 * in another one than the as-of day and half a year or more from it (where that is known): "29 Jun – 25 Jul 2025".
 */
export function dueText(from: number | null, to: number | null, asOfDay: number | null, format: Format): string {
  if (from === null || to === null) return format.dayShort(null)
  const isPlain = [from, to].every((day) => asOfDay === null || isNear(day, asOfDay))
  if (from >= to) return isPlain ? format.dayShort(from) : format.day(from)
  if (!isPlain) return format.dayRangeYear(from, to)
  if (civilOfDay(from).year === civilOfDay(to).year) return format.dayRange(from, to)
  return `${format.dayShort(from)} – ${format.dayShort(to)}`
}

function isNear(day: number, asOfDay: number): boolean {
  return Math.abs(day - asOfDay) < NEAR_DAYS || civilOfDay(day).year === civilOfDay(asOfDay).year
}
