import type { AccountMask } from './accountMask'
import { falseDiscovery } from './falseDiscovery'
import { fisherExact, logFactorials } from './fisherExact'

/** One trait of a segment against the rest (metrics 5). Correlation, not cause. */
export interface TraitProfile {
  readonly inSegment: number
  readonly inRest: number
  /** Share of the segment and of the rest with the trait; null when that side is empty. */
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

const Z_95 = 1.959963984540054

/**
 * Compares how often each trait is found in a segment and among all other masked units. `segment` and every trait hold
 * 1 for the units that are in it. The interval is Katz's: exp(ln lift ± z·√(1/a − 1/n₁ + 1/b − 1/n₂)).
 *
 * Source: Katz, Baptista, Azen and Pike, "Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies", 1978.
 */
export function segmentProfile(segment: Uint8Array, traits: readonly Uint8Array[], mask: AccountMask): SegmentProfile {
  const all = countTrait(segment, new Uint8Array(segment.length).fill(1), mask)
  const n1 = all.inSegment
  const n2 = all.inRest
  const counts = traits.map((trait) => countTrait(segment, trait, mask))
  const logs = logFactorials(n1 + n2)
  const p = Float64Array.from(counts, ({ inSegment, inRest }) => fisherExact(inSegment, n1, inRest, n2, logs))
  const adjusted = falseDiscovery(p)
  return {
    segmentUnits: n1,
    restUnits: n2,
    traits: counts.map(({ inSegment, inRest }, at) => ({
      inSegment,
      inRest,
      ...liftOf(inSegment, n1, inRest, n2),
      p: p[at],
      adjusted: adjusted[at],
    })),
  }
}

function countTrait(segment: Uint8Array, trait: Uint8Array, mask: AccountMask) {
  let inSegment = 0
  let inRest = 0
  for (let unit = 0; unit < segment.length; unit++) {
    if (trait[unit] === 0 || (mask !== null && mask[unit] === 0)) continue
    if (segment[unit] === 1) inSegment++
    else inRest++
  }
  return { inSegment, inRest }
}

function liftOf(a: number, n1: number, b: number, n2: number) {
  const lift = n1 > 0 && b > 0 ? a / n1 / (b / n2) : null
  const spread = Math.exp(Z_95 * Math.sqrt(1 / a - 1 / n1 + 1 / b - 1 / n2))
  const interval = lift !== null && a > 0
  return {
    segmentShare: n1 > 0 ? a / n1 : null,
    restShare: n2 > 0 ? b / n2 : null,
    lift,
    liftLow: interval ? lift / spread : null,
    liftHigh: interval ? lift * spread : null,
  }
}
