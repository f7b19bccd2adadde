import { addMonths, firstDayOfMonth } from '../calendar'
import type { DayWindow } from '../dayWindow'
import { type CohortGrain, type CohortOffset, MONTHS_PER_PERIOD } from '../saleAge'

/**
 * The days at which a unit of a cohort is of an age, by the calendar from the cohort's first civil month, or from the
 * anniversaries of its own first sale: the inverse of `saleAge`.
 */
export function ageWindow(
  cohortMonth: number,
  firstSale: number,
  age: number,
  grain: CohortGrain,
  offset: CohortOffset,
): DayWindow {
  const span = MONTHS_PER_PERIOD[grain]
  if (offset === 'anniversary')
    return { from: addMonths(firstSale, age * span), to: addMonths(firstSale, (age + 1) * span) }
  return { from: firstDayOfMonth(cohortMonth + age * span), to: firstDayOfMonth(cohortMonth + (age + 1) * span) }
}
