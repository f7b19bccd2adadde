import { civilOfDay, firstDayOfMonth } from './calendar'
import type { CohortGrain } from './saleAge'

/** A period in which accounts were acquired: its first civil month since 1970-01, and how long it is. */
export interface CohortPeriod {
  readonly month: number
  readonly grain: CohortGrain
}

/** The period as filters and the URL write it: "2010-12", "2010-Q4". */
export function cohortWord({ month, grain }: CohortPeriod): string {
  const { year, month: ofYear } = civilOfDay(firstDayOfMonth(month))
  return grain === 'quarter' ? `${year}-Q${Math.ceil(ofYear / 3)}` : `${year}-${String(ofYear).padStart(2, '0')}`
}

/** Reads a period; null when the word is none. */
export function cohortOfWord(word: string): CohortPeriod | null {
  const match = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(word)
  if (match === null) return null
  const [, year, quarter, ofYear] = match
  const before = (Number(year) - 1970) * 12
  if (quarter !== undefined) return { month: before + (Number(quarter) - 1) * 3, grain: 'quarter' }
  return { month: before + Number(ofYear) - 1, grain: 'month' }
}
