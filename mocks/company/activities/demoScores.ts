import type { DemoHistory } from '../demoHistory'
import { createRandom } from '../random'
import { daysAtRate } from './daysAtRate'
import type { FirmLife } from './firmLife'
import type { MetWith } from './metWith'

/** An answer to "how likely would you recommend us", 0 to 10. */
export interface DemoScore {
  readonly record: FirmLife['record']
  readonly day: number
  readonly score: number
}

/** Three firms in ten are unhappy, and leave two and a half times as often. */
export const UNHAPPY: MetWith = { seed: 43, share: 0.3, factor: 2.5 }

const SCORES_A_YEAR = 1.2

/** Unhappy firms give 2 to 7, the others 6 to 10; the company asks since the sixth month of the history. */
export function demoScores(
  history: DemoHistory,
  lives: readonly FirmLife[],
  unhappy: ReadonlySet<number>,
): readonly DemoScore[] {
  return lives.flatMap((life) => {
    const random = createRandom(44, life.place)
    const [from, to] = unhappy.has(life.place) ? [2, 8] : [6, 11]
    return daysAtRate(random, life, SCORES_A_YEAR, history.firstDay + 150).map((day) => ({
      record: life.record,
      day,
      score: Math.floor(random.between(from, to)),
    }))
  })
}
