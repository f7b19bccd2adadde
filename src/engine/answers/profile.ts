import type { TraitMeaning } from '../../core/accountTraits'
import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import { segmentProfile, type TraitProfile, TRAIT_UNKNOWN } from '../../core/segmentProfile'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { traitsOfScope } from '../traitsOfScope'

export interface ProfileQuestion {
  readonly scope: Scope
  readonly segment: RfmSegment
}

export interface SegmentTrait extends TraitProfile {
  readonly meaning: TraitMeaning
  /** The difference holds after the correction for all traits that were tested. */
  readonly proven: boolean
}

export interface ProfileAnswer {
  readonly frame: Frame
  readonly segment: RfmSegment
  /** Accounts with a sale in the segment, and all others with a sale. */
  readonly segmentUnits: number
  readonly restUnits: number
  /** Every trait that was tested, the strongest proven lift first (by |ln lift|), then those that are not proven. */
  readonly traits: readonly SegmentTrait[]
}

/** A trait that fewer have, or fewer lack, is not tested. */
const FEWEST = 5

/** The share of false discoveries that is accepted (metrics 5). */
const FALSE_DISCOVERIES = 0.05

/** What an RFM segment has more often, or less often, than the other chosen accounts that ever bought. */
export function answerProfile(analysis: Analysis, { scope, segment }: ProfileQuestion): ProfileAnswer {
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const chosen = Uint8Array.from({ length: ledger.unitCount }, (_, unit) =>
    Number(ledger.saleStart[unit]! < ledger.saleStart[unit + 1]! && (mask === null || mask[unit] === 1)),
  )
  const traits = traitsOfScope(analysis, scope).filter(({ holds }) => isTestable(holds, chosen))
  const code = RFM_SEGMENTS.indexOf(segment)
  const inSegment = analysis.rfm(scope).segment.map((own) => Number(own === code))
  const profile = segmentProfile(
    inSegment,
    traits.map((trait) => trait.holds),
    chosen,
  )
  return {
    frame: analysis.frame(scope),
    segment,
    segmentUnits: profile.segmentUnits,
    restUnits: profile.restUnits,
    traits: profile.traits
      .map((trait, at): SegmentTrait => {
        return { ...trait, meaning: traits[at]!.meaning, proven: trait.adjusted <= FALSE_DISCOVERIES }
      })
      .toSorted((a, b) => Number(b.proven) - Number(a.proven) || strength(b) - strength(a)),
  }
}

/** Of the traits without a lift, those that only one side has come first. */
function strength({ lift }: TraitProfile): number {
  return lift === null || lift === 0 ? Number.MAX_VALUE : Math.abs(Math.log(lift))
}

function isTestable(holds: Uint8Array, chosen: Uint8Array): boolean {
  let have = 0
  let lack = 0
  holds.forEach((code, unit) => {
    if (chosen[unit] === 0 || code === TRAIT_UNKNOWN) return
    if (code === 1) have++
    else lack++
  })
  return have >= FEWEST && lack >= FEWEST
}
