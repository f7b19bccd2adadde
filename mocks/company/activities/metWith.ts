import { createRandom } from '../random'
import { type FirmLife, yearsOf } from './firmLife'

/** Something that firms meet with, and what it does to them. */
export interface MetWith {
  readonly seed: number
  /** Share of firms that meet with it. */
  readonly share: number
  /** Times as often as the others they leave. */
  readonly factor: number
}

/**
 * Which firms met with something that makes them leave `factor` times as often, by place. Lifetimes are drawn long before: so
 * this is drawn backwards, by Bayes' rule, from how long each firm stayed and whether it left. The company is then as if the
 * one had come before the other.
 */
export function firmsThatMet({ seed, share, factor }: MetWith, lives: readonly FirmLife[]): ReadonlySet<number> {
  const endsPerYear = lives.filter(({ left }) => left).length / lives.reduce((sum, life) => sum + yearsOf(life), 0)
  // Over all firms they end as often as they did.
  const base = endsPerYear / (1 - share + share * factor)
  const likelihood = (life: FirmLife, rate: number) => (life.left ? rate : 1) * Math.exp(-rate * yearsOf(life))
  const met = lives.filter((life) => {
    const did = share * likelihood(life, base * factor)
    const didNot = (1 - share) * likelihood(life, base)
    return createRandom(seed, life.place).chance(did / (did + didNot))
  })
  return new Set(met.map(({ place }) => place))
}
