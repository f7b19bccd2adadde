import type { DemoHistory } from '../demoHistory'
import { createRandom } from '../random'
import { daysAtRate } from './daysAtRate'
import type { FirmLife } from './firmLife'
import type { MetWith } from './metWith'

/** A support ticket. Instants are minutes since 1970 in the company's zone. */
export interface DemoTicket {
  readonly record: FirmLife['record']
  readonly opened: number
  readonly answered: number | null
  readonly closed: number | null
}

/** One firm in three ends up with the slow desk, and leaves three times as often. */
export const SLOW_DESK: MetWith = { seed: 41, share: 1 / 3, factor: 3 }

const TICKETS_A_YEAR = 1.4
/** Hours in which half of the tickets are answered, and how they spread around them (log-normal). */
const HOURS = { quick: 3, slow: 22, spread: 0.5 } as const
const NEVER_ANSWERED = 0.02

/** The tickets of all firms, oldest first; what would be answered after the last day is not yet. */
export function demoTickets(
  history: DemoHistory,
  lives: readonly FirmLife[],
  slow: ReadonlySet<number>,
): readonly DemoTicket[] {
  const end = (history.lastDay + 1) * 1440
  const known = (minute: number) => (minute < end ? minute : null)
  return lives
    .flatMap((life) => {
      const random = createRandom(42, life.place)
      const median = slow.has(life.place) ? HOURS.slow : HOURS.quick
      return daysAtRate(random, life, TICKETS_A_YEAR).map((day): DemoTicket => {
        const opened = day * 1440 + Math.floor(random.between(7, 17) * 60)
        const wait = Math.max(1, Math.round(60 * median * Math.exp(HOURS.spread * random.normal())))
        const answered = random.chance(NEVER_ANSWERED) ? null : known(opened + wait)
        const closed = answered === null ? null : known(answered + Math.round(random.gamma(2, 600)))
        return { record: life.record, opened, answered, closed }
      })
    })
    .toSorted((a, b) => a.opened - b.opened)
}
