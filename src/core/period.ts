import { addMonths, firstDayOfMonth } from './calendar'
import { lastCompleteMonth } from './completeMonth'
import type { DayWindow } from './dayWindow'
import type { ComparisonChoice, PeriodChoice } from './scope'

/** The two windows that a scope reports, and whether the history reaches back far enough to know each of them. */
export interface Period {
  readonly current: DayWindow
  readonly comparison: DayWindow
  readonly currentCovered: boolean
  readonly comparisonCovered: boolean
}

const MONTHS = { last12: 12, last6: 6, last3: 3, toDate: 12 } as const

/** A history whose first sale is this many days into a window still counts as covering it: companies close over holidays. */
const GRACE_DAYS = 7

/**
 * The reported and the compared window as of a day.
 *
 * Complete civil months are compared with equally many civil months, either right before or a year earlier. `toDate` is
 * the 12 months ending on the as-of day; its comparison ends a year earlier and has equally many days, leap day or not.
 * `firstDay` is the day of the first sale known.
 */
export function period(asOfDay: number, choice: PeriodChoice, comparison: ComparisonChoice, firstDay: number): Period {
  const months = MONTHS[choice]
  const monthsBack = comparison === 'year' ? 12 : months
  const windows = choice === 'toDate' ? toDate(asOfDay, months) : completeMonths(asOfDay, months, monthsBack)
  const covered = (window: DayWindow) => firstDay < window.from + GRACE_DAYS
  return { ...windows, currentCovered: covered(windows.current), comparisonCovered: covered(windows.comparison) }
}

function completeMonths(asOfDay: number, months: number, monthsBack: number) {
  const end = lastCompleteMonth(asOfDay) + 1
  const window = (to: number) => ({ from: firstDayOfMonth(to - months), to: firstDayOfMonth(to) })
  return { current: window(end), comparison: window(end - monthsBack) }
}

function toDate(asOfDay: number, months: number) {
  const to = asOfDay + 1
  const from = addMonths(to, -months)
  return { current: { from, to }, comparison: { from: from - (to - from), to: from } }
}
