import type { AccountMask } from './accountMask'
import { kaplanMeier, restrictedMean, type SurvivalCurve } from './math/kaplanMeier'
import type { OpenStretches } from './openStretches'
import type { Rhythms } from './rhythm'

/** How long accounts stay, from their first sale to their first crossing into churned (metrics 1 and 3). Days. */
export interface Survival {
  readonly curve: SurvivalCurve
  /** Expected lifespan: area under the curve to the horizon less the mean silence threshold; null when unknown. */
  readonly lifespan: number | null
  /** The horizon that the history carries: the one asked for, or the longest time since a first sale if shorter. */
  readonly horizon: number
  /** Mean of the silences after which those units were called churned; 0 while none was. */
  readonly meanThreshold: number
}

/**
 * Kaplan–Meier on the time of the masked units from first sale to first crossing, right-censored at the as-of day.
 *
 * The value of an account ends at its last sale, not when it is called churned: hence the threshold is taken off. While no
 * unit has a sale, or the threshold exceeds the area, there is no lifespan.
 */
export function survival(rhythms: Rhythms, mask: AccountMask, horizonDays: number): Survival {
  const { times, happened, churnAfter } = lifetimes(rhythms, mask)
  const crossed = churnAfter.filter((_, i) => happened[i] === 1)
  const thresholds = crossed.reduce((sum, days) => sum + days, 0)
  const meanThreshold = crossed.length === 0 ? 0 : thresholds / crossed.length
  const curve = kaplanMeier(times, happened)
  const lifespan = restrictedMean(curve, horizonDays) - meanThreshold
  return {
    curve,
    lifespan: lifespan >= 0 ? lifespan : null,
    horizon: Math.min(horizonDays, curve.longest),
    meanThreshold,
  }
}

/** How long each masked unit with a sale stayed, or has been seen: the subjects of the curve. Days. */
export interface Lifetimes {
  readonly unit: Uint32Array
  /** From its first sale to its first crossing into churned, or to the as-of day. */
  readonly times: Float64Array
  /** 1 where it crossed. */
  readonly happened: Uint8Array
  /** The silence after which it would be called churned, or was. */
  readonly churnAfter: Float64Array
}

/** The lifetimes that `survival` estimates from. O(stretches). */
export function lifetimes({ stretches, churnAfter, asOfDay }: Rhythms, mask: AccountMask): Lifetimes {
  const { unit, from, crossed, lastEntry } = stretches
  const first = Array.from(unit.keys()).filter((i) => isFirst(stretches, i) && (mask === null || mask[unit[i]] === 1))
  return {
    unit: Uint32Array.from(first, (i) => unit[i]),
    times: Float64Array.from(first, (i) => (crossed[i] === -1 ? asOfDay : crossed[i]) - from[i]),
    happened: Uint8Array.from(first, (i) => (crossed[i] === -1 ? 0 : 1)),
    churnAfter: Float64Array.from(first, (i) => churnAfter[lastEntry[i]]),
  }
}

function isFirst({ unit }: OpenStretches, i: number): boolean {
  return i === 0 || unit[i - 1] !== unit[i]
}
