import { addMonths, civilOfDay, firstDayOfMonth } from './calendar'
import { lastCompleteMonth } from './completeMonth'
import type { DayWindow } from './dayWindow'
import type { ComparisonChoice, PeriodChoice, Scope } from './scope'

/** Months in each period of a set length. */
const PERIOD_MONTHS: Readonly<Record<Exclude<PeriodChoice, 'fiscal' | 'longest'>, number>> = {
  last12: 12,
  last6: 6,
  last3: 3,
  toDate: 12,
  lastFiscal: 12,
}

/** The two windows that a scope reports. */
export interface PeriodWindows {
  readonly current: DayWindow
  /** Months in the current window. */
  readonly months: number
  readonly previous: DayWindow
  /** False: the history does not reach back to the comparison window, and no comparison exists. */
  readonly previousCovered: boolean
}

/**
 * The reported and the compared window as of a day; `firstDay` is the day of the first sale known.
 *
 * Complete civil months are compared with equally many civil months, right before or a year earlier. `toDate` is the 12
 * months ending on the as-of day; it is compared with equally many days, leap day or not. Fiscal years begin with the civil
 * month `fiscalStart` (1–12).
 */
export function periodWindows(
  scope: Pick<Scope, 'period' | 'comparison'>,
  asOfDay: number,
  firstDay: number,
  fiscalStart = 1,
): PeriodWindows {
  if (scope.period === 'longest') return longestCompared(scope.comparison, asOfDay, firstDay)
  const last = lastCompleteMonth(asOfDay)
  const ofFiscalYear = monthOfFiscalYear(last, fiscalStart)
  const months = scope.period === 'fiscal' ? ofFiscalYear : PERIOD_MONTHS[scope.period]
  const to =
    scope.period === 'toDate' ? asOfDay + 1 : firstDayOfMonth(last + 1 - monthsLeftOut(scope.period, ofFiscalYear))
  const current = { from: addMonths(to, -months), to }
  const previous = scope.comparison === 'year' ? windowYearBefore(current) : windowBefore(current, months)
  return { current, months, previous, previousCovered: isCovered(previous, firstDay) }
}

/** The windows of the most months whose comparison the history covers; those of 12 where it covers none. */
function longestCompared(comparison: ComparisonChoice, asOfDay: number, firstDay: number): PeriodWindows {
  const of = (period: PeriodChoice) => periodWindows({ period, comparison }, asOfDay, firstDay)
  const longest = of('last12')
  return [longest, of('last6'), of('last3')].find(({ previousCovered }) => previousCovered) ?? longest
}

/** Which month, 1–12, of its fiscal year a civil month since 1970-01 is, when the year begins with `fiscalStart`. */
export function monthOfFiscalYear(month: number, fiscalStart: number): number {
  return ((((month - (fiscalStart - 1)) % 12) + 12) % 12) + 1
}

/** Complete months between the end of a period and the as-of day: those of a fiscal year that is not over. */
function monthsLeftOut(period: PeriodChoice, ofFiscalYear: number): number {
  return period === 'lastFiscal' ? ofFiscalYear % 12 : 0
}

/** The equally long window right before: `months` civil months when the window is so many whole ones, else as many days. */
export function windowBefore(window: DayWindow, months: number): DayWindow {
  const { from, to } = window
  const isWhole = isMonthStart(from) && isMonthStart(to) && addMonths(from, months) === to
  return { from: isWhole ? addMonths(from, -months) : from - (to - from), to: from }
}

function windowYearBefore({ from, to }: DayWindow): DayWindow {
  const end = addMonths(to, -12)
  return { from: isMonthStart(from) && isMonthStart(to) ? addMonths(from, -12) : end - (to - from), to: end }
}

function isMonthStart(day: number): boolean {
  return civilOfDay(day).day === 1
}

/** A history that begins at most so many days into a window still covers it: companies close over holidays. */
const GRACE_DAYS = 7

/** Whether the history, whose first sale was on `firstDay`, reaches back to the window. */
export function isCovered(window: DayWindow, firstDay: number): boolean {
  return firstDay < window.from + GRACE_DAYS
}
