import type { AccountMask } from './accountMask'
import { falseDiscovery } from './falseDiscovery'
import { fisherExact, logFactorials } from './fisherExact'
import { riskRatio } from './riskRatio'

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
 * The interval is Katz's: see `riskRatio`.
 */
export function segmentProfile(segment: Uint8Array, traits: readonly Uint8Array[], mask: AccountMask): SegmentProfile {
  const all = countTrait(segment, new Uint8Array(segment.length).fill(1), mask)
  const counts = traits.map((trait) => countTrait(segment, trait, mask))
  const logs = logFactorials(all.segmentKnown + all.restKnown)
  const p = Float64Array.from(counts, ({ inSegment, segmentKnown, inRest, restKnown }) =>
    fisherExact(inSegment, segmentKnown, inRest, restKnown, logs),
  )
  const adjusted = falseDiscovery(p)
  return {
    segmentUnits: all.segmentKnown,
    restUnits: all.restKnown,
    traits: counts.map((count, at) => ({ ...count, ...liftOf(count), p: p[at], adjusted: adjusted[at] })),
  }
}

type TraitCount = Pick<TraitProfile, 'inSegment' | 'inRest' | 'segmentKnown' | 'restKnown'>

function countTrait(segment: Uint8Array, trait: Uint8Array, mask: AccountMask): TraitCount {
  let inSegment = 0
  let inRest = 0
  let segmentKnown = 0
  let restKnown = 0
  for (let unit = 0; unit < segment.length; unit++) {
    if (trait[unit] === TRAIT_UNKNOWN || (mask !== null && mask[unit] === 0)) continue
    if (segment[unit] === 1) {
      segmentKnown++
      inSegment += trait[unit]
    } else {
      restKnown++
      inRest += trait[unit]
    }
  }
  return { inSegment, inRest, segmentKnown, restKnown }
}

function liftOf({ inSegment, segmentKnown, inRest, restKnown }: TraitCount) {
  const { ratio, low, high } = riskRatio({ hits: inSegment, of: segmentKnown }, { hits: inRest, of: restKnown })
  return {
    segmentShare: segmentKnown > 0 ? inSegment / segmentKnown : null,
    restShare: restKnown > 0 ? inRest / restKnown : null,
    lift: ratio,
    liftLow: low,
    liftHigh: high,
  }
}
