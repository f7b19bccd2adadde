import type { DemoHistory } from '../demoHistory'
import { workingDay } from '../demoHistory'
import { createRandom } from '../random'
import { daysAtRate } from './daysAtRate'
import type { FirmLife } from './firmLife'

/** A quote; the amount is whole EUR. */
export interface DemoQuote {
  readonly record: FirmLife['record']
  readonly quoted: number
  readonly decided: number | null
  readonly outcome: 'won' | 'lost' | 'open'
  readonly amount: number
}

const QUOTES_A_YEAR = 0.8
/** Chance that a quote is won, up to so many EUR. */
export const WIN_LAW = [
  { upTo: 2000, wins: 0.6 },
  { upTo: 8000, wins: 0.42 },
  { upTo: Infinity, wins: 0.25 },
] as const

/** Quotes are three to eight times a usual order; half are decided within eleven days. */
export function demoQuotes(history: DemoHistory, lives: readonly FirmLife[]): readonly DemoQuote[] {
  return lives.flatMap((life) => {
    const random = createRandom(49, life.place)
    return daysAtRate(random, life, QUOTES_A_YEAR).map((quoted): DemoQuote => {
      const amount = Math.round(life.firm.orderValue * random.between(3, 8))
      const decided = workingDay(quoted + 1 + Math.floor(random.gamma(2, 7)))
      const wins = WIN_LAW.find(({ upTo }) => amount <= upTo)?.wins ?? 0
      const outcome = random.chance(wins) ? 'won' : 'lost'
      if (decided > history.lastDay) return { record: life.record, quoted, decided: null, outcome: 'open', amount }
      return { record: life.record, quoted, decided, outcome, amount }
    })
  })
}
