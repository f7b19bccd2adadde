import { workingDay } from '../demoHistory'
import { createRandom } from '../random'
import { daysAtRate } from './daysAtRate'
import type { FirmLife } from './firmLife'
import type { OrderDays } from './orderDaysOf'

/** A visit of a rep, or a sample that was sent. */
export interface DemoContact {
  readonly record: FirmLife['record']
  readonly day: number
}

/** Firms whose usual order is above so many EUR are visited. */
const VISITED_FROM = 700
const VISITS_A_YEAR = 1.2
const SAMPLES_A_YEAR = 0.22
/** Chance that a visit or a sample is followed by an order that it brought about: it lies 2 to 14 days before one. */
export const BRINGS = { visit: 0.4, sample: 0.3 } as const

/** The visits to bigger firms. */
export function demoVisits(daysOf: OrderDays, lives: readonly FirmLife[]): readonly DemoContact[] {
  const big = lives.filter(({ firm }) => firm.orderValue > VISITED_FROM)
  return contacts(daysOf, big, 50, VISITS_A_YEAR, BRINGS.visit)
}

/** The samples that were sent. */
export function demoSamples(daysOf: OrderDays, lives: readonly FirmLife[]): readonly DemoContact[] {
  return contacts(daysOf, lives, 51, SAMPLES_A_YEAR, BRINGS.sample)
}

/** Contacts at any time alike; some are moved before the next order after them. */
function contacts(
  daysOf: OrderDays,
  lives: readonly FirmLife[],
  seed: number,
  perYear: number,
  brings: number,
): readonly DemoContact[] {
  return lives.flatMap((life) => {
    const random = createRandom(seed, life.place)
    const orders = daysOf(life.firm)
    return daysAtRate(random, life, perYear).map((drawn) => {
      const next = random.chance(brings) ? orders.find((day) => day > drawn + 14) : undefined
      const day = next === undefined ? drawn : workingDay(next - 14 + random.below(11))
      return { record: life.record, day }
    })
  })
}
