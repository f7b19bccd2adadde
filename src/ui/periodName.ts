import { civilOfDay, firstDayOfMonth } from '../core/calendar'
import type { CohortPeriod } from '../core/cohortWord'
import type { Format } from './format'

/** A cohort's period as it is printed: "Dec 2010", "Q4 2010". */
export function periodName({ month, grain }: CohortPeriod, format: Format): string {
  if (grain === 'month') return format.month(month)
  const { year, month: ofYear } = civilOfDay(firstDayOfMonth(month))
  return `Q${Math.ceil(ofYear / 3)} ${year}`
}
