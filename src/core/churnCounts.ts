import type { AccountMask } from './accountMask'
import type { OpenStretches } from './openStretches'
import { type OpenUnits, openUnits } from './openUnits'
import { type StretchCount, stretchCounts } from './stretchCounts'
import { type StretchDays, stretchDays } from './stretchDays'

/** What the churn of any window is looked up in. */
export interface ChurnCounts {
  readonly open: OpenUnits
  readonly crossings: StretchCount
  readonly returns: StretchCount
}

/** Counts the masked units' stretches, whose days stand in order in `days`. O(stretches + days). */
export function churnCounts(
  stretches: OpenStretches,
  mask: AccountMask,
  { crossings, returns }: StretchDays = stretchDays(stretches),
): ChurnCounts {
  return {
    open: openUnits(stretches, mask),
    crossings: stretchCounts(crossings, stretches.unit, mask),
    returns: stretchCounts(returns, stretches.unit, mask),
  }
}
