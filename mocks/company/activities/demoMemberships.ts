import { createRandom } from '../random'
import type { FirmLife } from './firmLife'
import type { MetWith } from './metWith'

/** A membership of the loyalty club. */
export interface DemoMembership {
  readonly record: FirmLife['record']
  readonly joined: number
  readonly left: number | null
}

/** Three firms in ten join the club, and leave half as often. */
export const CLUB: MetWith = { seed: 45, share: 0.3, factor: 0.5 }

const LEAVES = 0.05

/** Members join within three months of their first order, or of the beginning of the history; one in twenty leaves the club later. */
export function demoMemberships(lives: readonly FirmLife[], members: ReadonlySet<number>): readonly DemoMembership[] {
  return lives
    .filter(({ place }) => members.has(place))
    .map(({ record, place, from, to }) => {
      const random = createRandom(46, place)
      const joined = Math.min(to, from + random.below(90))
      return { record, joined, left: random.chance(LEAVES) ? joined + random.below(to - joined + 1) : null }
    })
}
