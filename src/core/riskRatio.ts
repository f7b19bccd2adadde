import { Z_95 } from './wilsonInterval'

/** Hits among so many. */
export interface HitCount {
  readonly hits: number
  readonly of: number
}

/** How many times as often one side is hit as the other. */
export interface RiskRatio {
  /** Null where the other side is empty or has no hit. */
  readonly ratio: number | null
  /** 95 % Katz interval; null where either side has no hit. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The ratio of two shares with Katz's interval: exp(ln ratio ± z·√(1/a − 1/n₁ + 1/b − 1/n₂)). A correlation, not a cause.
 *
 * Source: Katz, Baptista, Azen and Pike, "Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies", 1978.
 */
export function riskRatio(one: HitCount, other: HitCount): RiskRatio {
  const ratio = one.of > 0 && other.hits > 0 ? one.hits / one.of / (other.hits / other.of) : null
  const spread = Math.exp(Z_95 * Math.sqrt(1 / one.hits - 1 / one.of + 1 / other.hits - 1 / other.of))
  const isBounded = ratio !== null && one.hits > 0
  return { ratio, low: isBounded ? ratio / spread : null, high: isBounded ? ratio * spread : null }
}
