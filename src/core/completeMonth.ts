import { civilOfDay, firstDayOfMonth, monthOfDay } from './calendar'

/** The last civil month, since 1970-01, that is over at the end of the as-of day: its own only on its last day. */
export function lastCompleteMonth(asOfDay: number): number {
  return monthOfDay(asOfDay + 1) - 1
}

/** How far the month of a day has come: "9 of 31 days". */
export interface MonthElapsed {
  readonly month: number
  readonly days: number
  readonly of: number
}

/** Days of its month that are over at the end of the as-of day. */
export function monthElapsed(asOfDay: number): MonthElapsed {
  const month = monthOfDay(asOfDay)
  return { month, days: civilOfDay(asOfDay).day, of: firstDayOfMonth(month + 1) - firstDayOfMonth(month) }
}
