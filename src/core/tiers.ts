/** How tiers are cut: by share of accounts (rank), by cumulative share of value, or by money. */
export type TierCut = 'rank' | 'share' | 'money'

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
 * SIGNATURE ONLY. `cuts` ascending shares (0–1) for `rank` and `share`, descending money for `money`; n cuts make n+1 tiers.
 * Units with equal values share a tier: a tie at a cut goes to the better tier.
 */
export declare function tiers(values: Float64Array, by: TierCut, cuts: readonly number[]): Tiers
