import { addMonths, civilOfDay, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'

/** The stretch of time the demo company's data cover, as civil days since 1970 in its time zone. */
export interface DemoHistory {
  /** The first of a month, three years before the month of `lastDay`. */
  readonly firstDay: number
  /** The day before the day the demo is looked at. */
  readonly lastDay: number
}

/** List prices rise on the first of every January by this share. */
const PRICE_RISE = 0.028

/** The time zone the demo company does business in. */
export const DEMO_ZONE = 'Europe/Berlin'

/** Three years and the days of the current month, up to the day before `today`. */
export function demoHistory(today: number): DemoHistory {
  const lastDay = today - 1
  return { firstDay: addMonths(firstDayOfMonth(monthOfDay(lastDay)), -36), lastDay }
}

/** What a thing costs on `day` relative to the last day: prices rise every January. */
export function priceLevel(history: DemoHistory, day: number): number {
  return (1 + PRICE_RISE) ** (civilOfDay(day).year - civilOfDay(history.lastDay).year)
}

/** The day itself, or the Monday after it when it is on a weekend. */
export function workingDay(day: number): number {
  const weekday = (day + 3) % 7
  return weekday < 5 ? day : day + 7 - weekday
}
