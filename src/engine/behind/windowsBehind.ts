import type { DayWindow } from '../../core/dayWindow'
import { firstDayOfMonth } from '../../core/calendar'
import { cohortOfWord } from '../../core/cohortWord'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** Everything up to a day. */
export function everUpTo(day: number): DayWindow {
  return { from: 0, to: day + 1 }
}

/** Orders up to a day bear witness to a figure of days or states: they are what it has read. */
export function witnesses(day: number) {
  return { windows: [everUpTo(day)], money: 'net', creditsAt: 'own', factor: 1, held: null } as const
}

/** The civil month that a word names ("2011-11"), as far as it is known on the as-of day; null when the word is none. */
export function monthAt(analysis: Analysis, scope: Scope, word: string): DayWindow | null {
  const month = monthOfWord(word)
  if (month === null) return null
  const to = Math.min(firstDayOfMonth(month + 1), analysis.asOfDay(scope) + 1)
  return { from: firstDayOfMonth(month), to: Math.max(firstDayOfMonth(month), to) }
}

/** Months since 1970-01 of "2011-11"; null when the word is none. */
export function monthOfWord(word: string): number | null {
  const period = cohortOfWord(word)
  return period === null || period.grain !== 'month' ? null : period.month
}
