import { addMonths, firstDayOfMonth } from './calendar'
import { type CohortGrain, type CohortOffset, MONTHS_PER_PERIOD } from './saleAge'

export const CELL_ABSENT = 0
export const CELL_COMPLETE = 1
export const CELL_PARTIAL = 2

/**
 * Whether the period that a cohort cell stands for is over at the end of the as-of day, runs, or lies ahead.
 *
 * `month` is the first civil month of the cohort's acquisition period, `age` counts periods. By anniversary a cell
 * begins with the earliest possible member and is complete when it is over for the latest possible one.
 */
export function cohortState(
  month: number,
  age: number,
  grain: CohortGrain,
  offset: CohortOffset,
  asOfDay: number,
): number {
  const span = MONTHS_PER_PERIOD[grain]
  const calendar = offset === 'calendar'
  const begins = firstDayOfMonth(month + age * span)
  const ends = calendar
    ? firstDayOfMonth(month + (age + 1) * span)
    : addMonths(firstDayOfMonth(month + span) - 1, (age + 1) * span)
  if (begins > asOfDay) return CELL_ABSENT
  return ends - 1 <= asOfDay ? CELL_COMPLETE : CELL_PARTIAL
}
