import type { AccountMask } from './accountMask'
import { falseDiscovery } from './falseDiscovery'
import { fisherExact, logFactorials } from './fisherExact'
import { Z_95 } from './wilsonInterval'

/** A trait that is not known of a unit: the unit counts on neither side of that trait. */
export const TRAIT_UNKNOWN = 255

/** One trait of a segment against the rest (metrics 5). Correlation, not cause. */
export interface TraitProfile {
  readonly inSegment: number
  readonly inRest: number
  /** Units of the segment and of the rest of which the trait is known. */
  readonly segmentKnown: number
  readonly restKnown: number
  /** Share of those with the trait; null when that side is empty. */
  readonly segmentShare: number | null
  readonly restShare: number | null
  /** segmentShare ÷ restShare; null when it does not exist. */
  readonly lift: number | null
  /** 95 % Katz interval of the lift; null when either count is 0. */
  readonly liftLow: number | null
  readonly liftHigh: number | null
  /** Fisher's exact p, two-sided, and adjusted by Benjamini–Hochberg over all traits asked about. */
  readonly p: number
  readonly adjusted: number
}

/** A segment against all other masked units. */
export interface SegmentProfile {
  readonly segmentUnits: number
  readonly restUnits: number
  /** One entry a trait, in the order given. */
  readonly traits: readonly TraitProfile[]
}

/**
 * Compares how often each trait is found in a segment and among all other masked units. `segment` holds 1 for the units
 * that are in it; a trait holds 1 for those that have it, 0 for those that do not, `TRAIT_UNKNOWN` where nobody knows.
 * The interval is Katz's: exp(ln lift ± z·√(1/a − 1/n₁ + 1/b − 1/n₂)).
 *
 * Source: Katz, Baptista, Azen and Pike, "Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies", 1978.
 */
export function segmentProfile(segment: Uint8Array, traits: readonly Uint8Array[], mask: AccountMask): SegmentProfile {
  const counts = traits.map((trait) => ({ a: 0, n1: 0, b: 0, n2: 0, trait }))
  let segmentUnits = 0
  let restUnits = 0
  for (let unit = 0; unit < segment.length; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const inside = segment[unit] === 1
    if (inside) segmentUnits++
    else restUnits++
    for (const count of counts) {
      const holds = count.trait[unit]
      if (holds === TRAIT_UNKNOWN) continue
      count[inside ? 'n1' : 'n2']++
      count[inside ? 'a' : 'b'] += holds
    }
  }
  const logs = logFactorials(segmentUnits + restUnits)
  const p = Float64Array.from(counts, ({ a, n1, b, n2 }) => fisherExact(a, n1, b, n2, logs))
  const adjusted = falseDiscovery(p)
  return {
    segmentUnits,
    restUnits,
    traits: counts.map(({ a, n1, b, n2 }, at) => ({ ...liftOf(a, n1, b, n2), p: p[at], adjusted: adjusted[at] })),
  }
}

function liftOf(a: number, n1: number, b: number, n2: number) {
  const lift = n1 > 0 && b > 0 ? a / n1 / (b / n2) : null
  const spread = Math.exp(Z_95 * Math.sqrt(1 / a - 1 / n1 + 1 / b - 1 / n2))
  const interval = lift !== null && a > 0
  return {
    inSegment: a,
    inRest: b,
    segmentKnown: n1,
    restKnown: n2,
    segmentShare: n1 > 0 ? a / n1 : null,
    restShare: n2 > 0 ? b / n2 : null,
    lift,
    liftLow: interval ? lift / spread : null,
    liftHigh: interval ? lift * spread : null,
  }
}
