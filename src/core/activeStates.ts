import type { DefinitionSet } from './scope'

/** Churned is who is active with a probability below `below`, 0 … 1. */
export interface ActiveRule {
  readonly kind: 'active'
  readonly below: number
}

/** A rule that states can be compared under: a definition set, which dates every crossing, or P(active) as of one day. */
export type ComparedRule = DefinitionSet | ActiveRule

/**
 * State codes (see `ACCOUNT_STATES`) by the probability of being active: churned below the rule's, at risk below the middle
 * between that and certainty, else active; nobody is due, for the rule knows no next order. A unit whose state `under` another rule is
 * prospect, or whose probability is not known (NaN), is a prospect.
 */
export function activeStates(pActive: Float64Array, { below }: ActiveRule, under: Uint8Array): Uint8Array {
  return Uint8Array.from(pActive, (p, unit) => {
    if (under[unit] === 0 || Number.isNaN(p)) return 0
    return p < below ? 4 : p < (1 + below) / 2 ? 3 : 1
  })
}
