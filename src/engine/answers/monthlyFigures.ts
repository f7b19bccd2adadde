import { monthOfDay } from '../../core/calendar'
import { type MonthlySales, monthlySales } from '../../core/monthlySales'
import type { RetentionSeries } from '../../core/retentionSeries'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** Months that questions look back at most. */
export const MOST_MONTHS = 36

/** The first of the last `MOST_MONTHS` months (since 1970-01) up to the as-of day's. */
export function firstMonthShown(analysis: Analysis, scope: Scope): number {
  return monthOfDay(analysis.asOfDay(scope)) - MOST_MONTHS + 1
}

/** Sales of the chosen units in each of the last `MOST_MONTHS` months. Shared: read only. */
export function monthlySalesShown(analysis: Analysis, scope: Scope): MonthlySales {
  const first = firstMonthShown(analysis, scope)
  return analysis.recall('monthly sales', scope, () =>
    monthlySales(analysis.timeline(scope), first, first + MOST_MONTHS - 1, analysis.asOfDay(scope)),
  )
}

/**
 * Revenue retention over windows of `length` months that end with each of those months; NaN where the history does not
 * cover the window before, and to be asked of no month that is not over.
 */
export function retentionShown(analysis: Analysis, scope: Scope, length: number): Omit<RetentionSeries, 'firstMonth'> {
  const first = firstMonthShown(analysis, scope)
  const { firstMonth, nrr, grr } = analysis.retention(scope, length)
  const shown = (values: Float64Array) =>
    Float64Array.from({ length: MOST_MONTHS }, (_, i) => values[first + i - firstMonth] ?? Number.NaN)
  return { nrr: shown(nrr), grr: shown(grr) }
}
