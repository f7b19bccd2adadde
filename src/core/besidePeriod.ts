import { addMonths, firstDayOfMonth, monthOfDay } from './calendar'
import { periodWindows } from './period'
import type { Scope } from './scope'

/**
 * The as-of day of a scope (null: the newest day) under which the period right before (`step` −1) or after (+1) the reported
 * one is reported: so many months off as the period has on its day, a fiscal year being twelve. The last day of a month stays the
 * last, and no other day becomes it, so that the windows of whole months meet. The same as-of day where that day would lie
 * before `firstDay`; null where it would lie on the newest day or after it.
 */
export function besidePeriod(
  scope: Pick<Scope, 'period' | 'comparison' | 'asOfDay'>,
  step: -1 | 1,
  firstDay: number,
  newestDay: number,
): number | null {
  const { period, asOfDay } = scope
  const from = asOfDay ?? newestDay
  const months = step * (period === 'fiscal' ? 12 : periodWindows(scope, from, firstDay).months)
  const last = firstDayOfMonth(monthOfDay(from) + months + 1) - 1
  const isLast = monthOfDay(from + 1) !== monthOfDay(from)
  const to = isLast ? last : Math.min(addMonths(from, months), last - 1)
  if (to >= newestDay) return null
  return to < firstDay ? asOfDay : to
}
