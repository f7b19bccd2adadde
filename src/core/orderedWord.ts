import type { CohortGrain, CohortOffset } from './saleAge'

/** An age at which an account ordered, counted from its first sale as the cohort table counts it. */
export interface OrderedAge {
  readonly grain: CohortGrain
  readonly offset: CohortOffset
  readonly age: number
  /** At that age or at any later one. */
  readonly orLater: boolean
}

/** The age as filters and the URL write it: "m3" (month 3), "q1", "m3a" (by anniversary), "m3-on" (or later). */
export function orderedWord({ grain, offset, age, orLater }: OrderedAge): string {
  return `${grain === 'month' ? 'm' : 'q'}${age}${offset === 'anniversary' ? 'a' : ''}${orLater ? '-on' : ''}`
}

/** Reads an age; null when the word is none. */
export function orderedOfWord(word: string): OrderedAge | null {
  const match = /^([mq])(\d{1,4})(a?)(-on)?$/.exec(word)
  if (match === null) return null
  return {
    grain: match[1] === 'm' ? 'month' : 'quarter',
    offset: match[3] === 'a' ? 'anniversary' : 'calendar',
    age: Number(match[2]),
    orLater: match[4] !== undefined,
  }
}
