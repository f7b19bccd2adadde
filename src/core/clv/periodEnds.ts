import { firstDayOfMonth, monthOfDay } from '../calendar'
import { type CohortGrain, MONTHS_PER_PERIOD } from '../saleAge'

/**
 * Days from the as-of day to the last day of the civil period that runs, and of each whole one after it that ends within the
 * horizon. The first is 0 where the period ends with the as-of day.
 */
export function periodEnds(asOfDay: number, horizonDays: number, grain: CohortGrain): Float64Array {
  const span = MONTHS_PER_PERIOD[grain]
  const next = (Math.floor(monthOfDay(asOfDay) / span) + 1) * span
  const ends: number[] = []
  for (let month = next; firstDayOfMonth(month) - 1 - asOfDay <= horizonDays; month += span) {
    ends.push(firstDayOfMonth(month) - 1 - asOfDay)
  }
  return Float64Array.from(ends)
}
