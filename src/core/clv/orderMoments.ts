/** What is known of a number of orders to come. */
export interface OrderMoments {
  /** Probability of no order. */
  readonly none: number
  readonly mean: number
  /** Mean of the square. */
  readonly square: number
}

/**
 * Moments of a number of orders N from P(N > 0), P(N > 1), …: E N = Σ P(N > n), E N² = Σ (2n + 1)·P(N > n). An empty list
 * is no order for sure.
 */
export function orderMoments(exceedance: readonly number[]): OrderMoments {
  let mean = 0
  let square = 0
  for (let n = 0; n < exceedance.length; n++) {
    mean += exceedance[n]
    square += (2 * n + 1) * exceedance[n]
  }
  return { none: 1 - (exceedance[0] ?? 0), mean, square }
}
