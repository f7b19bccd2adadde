/** Parameters of Gamma-Gamma: the values of an account's orders ~ Gamma(p, ν), ν ~ Gamma(q, γ) among accounts. */
export interface SpendParameters {
  readonly p: number
  readonly q: number
  readonly gamma: number
}

/** What Gamma-Gamma says of the orders of an account to come. */
export interface SpendMoments {
  /** Expected value of one; NaN where q leaves none. */
  readonly mean: number
  /** What is known of ν adds up to this rate: γ + x·mean. */
  readonly rate: number
  /** Mean of 1 ÷ ν², from which the square of any sum follows; NaN where it does not exist. */
  readonly inverseSquare: number
  /** How the mean moves with ln p, ln (q − 1) and ln γ. */
  readonly slopes: readonly [number, number, number]
}

/**
 * The value of an order to come, given x repeat purchases of mean value `mean` (any number where x is 0): ν ~ Gamma(q + px,
 * γ + x·mean).
 */
export function spendMoments({ p, q, gamma }: SpendParameters, x: number, mean: number): SpendMoments {
  const shape = q + p * x
  const rate = gamma + (x > 0 ? x * mean : 0)
  const expected = shape > 1 ? (p * rate) / (shape - 1) : NaN
  const shrunk = (expected * (q - 1)) / (shape - 1)
  return {
    mean: expected,
    rate,
    inverseSquare: shape > 2 ? rate ** 2 / ((shape - 1) * (shape - 2)) : NaN,
    slopes: [shrunk, -shrunk, (expected * gamma) / rate],
  }
}

/**
 * Mean of the square of the value of a number of orders N whose moments are known: n of them are worth Gamma(pn, ν), so that
 * E S² = (p²·E N² + p·E N)·E ν⁻².
 */
export function spendSquare(
  p: number,
  orders: { readonly mean: number; readonly square: number },
  spend: SpendMoments,
): number {
  return (p * p * orders.square + p * orders.mean) * spend.inverseSquare
}
