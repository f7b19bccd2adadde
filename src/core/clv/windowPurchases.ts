import type { DayWindow } from '../dayWindow'
import type { SaleDays } from '../saleDays'

/**
 * How many purchase days of each unit lie in a window. O(units · log days of a unit).
 *
 * @param days distinct and ascending within a unit
 */
export function windowPurchases(
  { start, day }: Pick<SaleDays, 'start' | 'day'>,
  { from, to }: DayWindow,
): Float64Array {
  const count = new Float64Array(start.length - 1)
  for (let unit = 0; unit < count.length; unit++) {
    count[unit] = before(day, start[unit], start[unit + 1], to) - before(day, start[unit], start[unit + 1], from)
  }
  return count
}

/** Place of the first day in `day[low … high-1]` that is not before `limit`; `high` when all are. */
function before(day: Uint16Array, low: number, high: number, limit: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (day[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
