import type { DemoHistory } from '../demoHistory'
import { workingDay } from '../demoHistory'
import { createRandom } from '../random'
import type { FirmLife } from './firmLife'
import type { MetWith } from './metWith'
import type { OrderDays } from './orderDaysOf'

/** A delivery that the forwarder tells of. */
export interface DemoDelivery {
  readonly record: FirmLife['record']
  readonly promised: number
  readonly delivered: number | null
}

/** One firm in four lies on a rough lane, and leaves three times as often. */
export const ROUGH_LANE: MetWith = { seed: 47, share: 0.25, factor: 3 }

/** One order in so many goes with this forwarder, and how many of those come late. */
const ONE_IN = 4
const LATE = { rough: 0.5, usual: 0.04 } as const

/** Promised for the third working day; what would come after the last day of the history has not come yet. */
export function demoDeliveries(
  { lastDay }: DemoHistory,
  daysOf: OrderDays,
  lives: readonly FirmLife[],
  rough: ReadonlySet<number>,
): readonly DemoDelivery[] {
  return lives.flatMap((life) => {
    const random = createRandom(48, life.place)
    const late = rough.has(life.place) ? LATE.rough : LATE.usual
    return daysOf(life.firm)
      .filter(() => random.below(ONE_IN) === 0)
      .map((day) => {
        const promised = workingDay(day + 3)
        const delivered = random.chance(late)
          ? workingDay(promised + 1 + Math.floor(random.gamma(1.5, 2)))
          : workingDay(promised - random.below(2))
        return { record: life.record, promised, delivered: delivered > lastDay ? null : delivered }
      })
  })
}
