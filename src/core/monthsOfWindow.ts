import { addMonths } from './calendar'
import type { DayWindow } from './dayWindow'

/** The months of a window, counted from its first day: civil months where it begins with one; the last is cut at its end. */
export function monthsOfWindow({ from, to }: DayWindow): DayWindow[] {
  const months: DayWindow[] = []
  for (let start = from; start < to; start = addMonths(start, 1)) {
    months.push({ from: start, to: Math.min(addMonths(start, 1), to) })
  }
  return months
}
