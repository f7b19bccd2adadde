import { civilOfDay } from '../../core/calendar'
import type { Format } from '../../ui/format'

/** The days between which an order is due, as short as they can be told: "14 – 28 Nov", "24 Nov – 21 Feb". */
export function dueText(from: number | null, to: number | null, format: Format): string {
  if (from === null || to === null) return format.dayShort(null)
  if (from >= to) return format.dayShort(from)
  if (civilOfDay(from).year === civilOfDay(to).year) return format.dayRange(from, to)
  return `${format.dayShort(from)} – ${format.dayShort(to)}`
}
