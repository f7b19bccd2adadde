import { knownAscending } from './knownAscending'

/** How tiers are cut: by share of accounts (rank), by cumulative share of value, or by money. */
export type TierCut = 'rank' | 'share' | 'money'

/** Default cuts: share of accounts, best first. */
export const DEFAULT_TIER_CUTS: readonly number[] = [0.05, 0.2, 0.5]

/** The tier of a unit without a value. */
export const NO_TIER = 255

/** CLV tiers, best first (metrics 5). */
export interface Tiers {
  /** Tier index of every unit, 0 = best; 255 for a unit without a value. */
  readonly tier: Uint8Array
  readonly count: Uint32Array
  readonly value: Float64Array
  /** Smallest value that is in the tier; NaN for an empty tier. */
  readonly smallest: Float64Array
}

/**
 * Cuts units into tiers by value; NaN is no value.
 *
 * `cuts`: ascending shares (0–1) for `rank` and `share`, descending money for `money`; n cuts make n + 1 tiers. Equal
 * values share a tier, and a tie or an account that lies across a cut goes to the better tier: the best ⌈cut·n⌉
 * accounts; the accounts it takes to reach cut × total; values ≥ cut. Where the total is not above 0 no share of it
 * can be reached and `share` puts everyone in the last tier. O(n log n).
 */
export function tiers(values: Float64Array, by: TierCut, cuts: readonly number[]): Tiers {
  const ascending = knownAscending(values)
  const smallestOf = by === 'money' ? cuts : smallestValues(ascending, by, cuts)
  const tier = new Uint8Array(values.length).fill(NO_TIER)
  const count = new Uint32Array(cuts.length + 1)
  const value = new Float64Array(cuts.length + 1)
  const smallest = new Float64Array(cuts.length + 1).fill(NaN)
  for (let unit = 0; unit < values.length; unit++) {
    if (Number.isNaN(values[unit])) continue
    let at = 0
    while (at < cuts.length && values[unit] < smallestOf[at]) at++
    tier[unit] = at
    count[at]++
    value[at] += values[unit]
    if (!(smallest[at] <= values[unit])) smallest[at] = values[unit]
  }
  return { tier, count, value, smallest }
}

/** A share is not exact in binary: 0.07 × 100 is above 7. So much less than a whole number still reaches it. */
const ROUNDING = 1 - 1e-12

/** For each cut the smallest value that still belongs above it; Infinity when none does. */
function smallestValues(ascending: Float64Array, by: 'rank' | 'share', cuts: readonly number[]): number[] {
  const n = ascending.length
  const total = ascending.reduce((sum, value) => sum + value, 0)
  const limits = cuts.map((cut) => cut * (by === 'rank' ? n : total) * ROUNDING)
  const smallest = cuts.map(() => Infinity)
  let better = 0
  for (let rank = 0, cut = 0; rank < n && cut < cuts.length; rank++) {
    while (cut < cuts.length && better >= limits[cut]) cut++
    for (let at = cut; at < cuts.length; at++) smallest[at] = ascending[n - 1 - rank]
    better += by === 'rank' ? 1 : ascending[n - 1 - rank]
  }
  return smallest
}
