import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import type { DayWindow } from '../../core/dayWindow'
import { isCovered } from '../../core/period'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { logoChurnOver } from '../logoChurnOver'
import { returnedIn } from '../returnedIn'
import { firstMonthShown, monthlySalesShown, retentionShown } from './monthlyFigures'

/** Monthly churn and activity. Money is ten-thousandths; a rate that does not exist is NaN. */
export interface ChurnTrendAnswer {
  readonly frame: Frame
  /** Civil months since 1970-01. */
  readonly months: Int32Array
  /** Days of the last month up to the as-of day, and days it has: a month is incomplete while they differ. */
  readonly lastDays: number
  readonly lastLength: number
  readonly openAtStart: Uint32Array
  readonly churned: Uint32Array
  readonly logoChurn: Float64Array
  readonly reactivated: Uint32Array
  /** Months of the scope's period: the window that ends with each month, for the two rates below. */
  readonly windowMonths: number
  /**
   * Over the window that ends with each month: logo churn, and revenue churn (1 − GRR over the window before). Both NaN
   * where the history does not cover both windows or the month is not over.
   */
  readonly windowLogoChurn: Float64Array
  readonly revenueChurn: Float64Array
  /** Of the last of these windows: the units that churned in it, and those of them open again at its end; null where it is not known. */
  readonly windowReturns: { readonly churned: number; readonly returned: number } | null
  readonly ordering: Uint32Array
  readonly fresh: Uint32Array
  readonly orders: Uint32Array
  readonly gross: Float64Array
  readonly credits: Float64Array
}

/** Monthly churn over the whole history of the scope, or its last 36 months. */
export function answerChurnTrend(analysis: Analysis, scope: Scope): ChurnTrendAnswer {
  const frame = analysis.frame(scope)
  const last = monthOfDay(frame.asOfDay)
  const firstShown = firstMonthShown(analysis, scope)
  const first = Math.max(monthOfDay(frame.firstDay), firstShown)
  const since = first - firstShown
  const months = Int32Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const windows = Array.from(months, (month): DayWindow => ({
    from: firstDayOfMonth(month),
    to: Math.min(firstDayOfMonth(month + 1), frame.asOfDay + 1),
  }))
  const windowMonths = frame.months
  const trailing = Array.from(months, (month): DayWindow => ({
    from: firstDayOfMonth(month + 1 - windowMonths),
    to: firstDayOfMonth(month + 1),
  }))
  const churn = logoChurnOver(analysis, scope, [...windows, ...trailing])
  const sales = monthlySalesShown(analysis, scope)
  const isKnown = (i: number) =>
    firstDayOfMonth(first + i + 1) <= frame.asOfDay + 1 &&
    isCovered({ from: firstDayOfMonth(first + i + 1 - 2 * windowMonths), to: 0 }, frame.firstDay)
  const retention = retentionShown(analysis, scope, windowMonths)
  const monthly = churn.slice(0, windows.length)
  const overWindow = churn.slice(windows.length)
  const lastKnown = months.findLastIndex((_, i) => isKnown(i))
  return {
    frame,
    months,
    lastDays: frame.asOfDay + 1 - firstDayOfMonth(last),
    lastLength: firstDayOfMonth(last + 1) - firstDayOfMonth(last),
    openAtStart: Uint32Array.from(monthly, ({ openAtStart }) => openAtStart),
    churned: Uint32Array.from(monthly, ({ churned }) => churned),
    logoChurn: Float64Array.from(monthly, ({ rate }) => rate ?? Number.NaN),
    reactivated: Uint32Array.from(monthly, ({ reactivated }) => reactivated),
    windowMonths,
    windowLogoChurn: Float64Array.from(overWindow, ({ rate }, i) => (isKnown(i) ? (rate ?? Number.NaN) : Number.NaN)),
    revenueChurn: retention.grr.slice(since).map((grr, i) => (isKnown(i) ? 1 - grr : Number.NaN)),
    windowReturns:
      lastKnown === -1
        ? null
        : {
            churned: overWindow[lastKnown]!.churned,
            returned: returnedIn(analysis, scope, trailing[lastKnown]!),
          },
    ordering: sales.ordering.slice(since),
    fresh: sales.fresh.slice(since),
    orders: sales.orders.slice(since),
    gross: sales.gross.slice(since),
    credits: sales.credits.slice(since),
  }
}
