/** How unevenly a value is spread over accounts (metrics 5). */
export interface Concentration {
  readonly accounts: number
  readonly total: number
  /** ⌈20 %·n⌉ and the share of the total those accounts hold; null when the total is not above 0. */
  readonly topCeil: number
  readonly shareCeil: number | null
  readonly topFloor: number
  readonly shareFloor: number | null
  readonly largestShare: number | null
  /** Σ(2i−n−1)·vᵢ ÷ (n·Σv), v ascending; null when a value is negative or the total is not above 0. */
  readonly gini: number | null
  /** Whale curve, best account first: cumulative share of the total at `curveX` share of accounts; may pass 1 and fall. */
  readonly curveX: Float64Array
  readonly curveY: Float64Array
}

/** SIGNATURE ONLY: to be written. `points` caps the length of the curve (both ends and the top-20 % point are always on it). */
export declare function concentration(values: Float64Array, points?: number): Concentration
