import { firstDayOfMonth, monthOfDay, monthTable } from './calendar'

export type CohortGrain = 'month' | 'quarter'
/** `calendar`: age counts civil periods since the acquisition period; `anniversary`: full months or quarters since the first sale day. */
export type CohortOffset = 'calendar' | 'anniversary'

/** Civil months in one period of the grain. */
export const MONTHS_PER_PERIOD = { month: 1, quarter: 3 } as const

/** The age, in periods, on `day` of a unit whose first sale was on `first`; first ≤ day, both inside the days asked for. */
export type SaleAge = (first: number, day: number) => number

/**
 * Makes the age function for days in `[from, to]`.
 *
 * An anniversary age turns on the civil day of the first sale, or on the last day of a month that does not have it:
 * age in months is the largest k with addMonths(first, k) ≤ day. Quarters are the civil ones, from January.
 */
export function saleAge(from: number, to: number, grain: CohortGrain, offset: CohortOffset): SaleAge {
  const span = MONTHS_PER_PERIOD[grain]
  const months = monthTable(from, to)
  if (offset === 'calendar') {
    const periods = months.map((month) => Math.floor(month / span))
    return (first, day) => periods[day - from] - periods[first - from]
  }
  const firstMonth = monthOfDay(from)
  const starts = Int32Array.from({ length: monthOfDay(to) - firstMonth + 2 }, (_, i) => firstDayOfMonth(firstMonth + i))
  return (first, day) => {
    const firstAt = months[first - from] - firstMonth
    const dayAt = months[day - from] - firstMonth
    const anniversary = Math.min(starts[dayAt] + first - starts[firstAt], starts[dayAt + 1] - 1)
    return Math.floor((dayAt - firstAt - (day < anniversary ? 1 : 0)) / span)
  }
}
