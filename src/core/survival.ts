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
  const { stretches } = rhythms
  const first = Array.from(stretches.unit.keys()).filter(
    (i) => isFirst(stretches, i) && (mask === null || mask[stretches.unit[i]] === 1),
  )
  const times = Float64Array.from(first, (i) => {
    const end = stretches.crossed[i] === -1 ? rhythms.asOfDay : stretches.crossed[i]
    return end - stretches.from[i]
  })
  const crossed = first.filter((i) => stretches.crossed[i] !== -1)
  const thresholds = crossed.reduce((sum, i) => sum + rhythms.churnAfter[stretches.lastEntry[i]], 0)
  const meanThreshold = crossed.length === 0 ? 0 : thresholds / crossed.length
  const curve = kaplanMeier(
    times,
    Uint8Array.from(first, (i) => (stretches.crossed[i] === -1 ? 0 : 1)),
  )
  const lifespan = restrictedMean(curve, horizonDays) - meanThreshold
  return {
    curve,
    lifespan: lifespan >= 0 ? lifespan : null,
    horizon: Math.min(horizonDays, curve.longest),
    meanThreshold,
  }
}

function isFirst({ unit }: OpenStretches, i: number): boolean {
  return i === 0 || unit[i - 1] !== unit[i]
}
