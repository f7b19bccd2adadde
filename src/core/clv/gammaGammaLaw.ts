import { lgamma } from '../math/lgamma'

/** What Gamma-Gamma says of the value of a purchase of an account with x repeat purchases of mean value `mean`. */
export interface SpendingLaw {
  /** ln of the likelihood of such a mean, x ≥ 1. */
  logLikelihood(x: number, mean: number): number
  /** The expected value of a purchase; of the population where x is 0, whatever `mean`. */
  expected(x: number, mean: number): number
  /**
   * How much the population weighs in that expectation, 0–1: the rest is the account's own mean. Tells how far a figure
   * was shrunk.
   */
  shrinkage(x: number): number
  readonly populationMean: number
}

/** Gamma-Gamma with parameters p, q > 1, γ: a purchase ~ Gamma(p, ν), ν ~ Gamma(q, γ) among accounts. */
export function gammaGammaLaw(parameters: ArrayLike<number>): SpendingLaw {
  const [p, q, gamma] = [parameters[0], parameters[1], parameters[2]]
  return {
    logLikelihood(x, mean) {
      const shape = p * x
      return (
        lgamma(shape + q) -
        lgamma(shape) -
        lgamma(q) +
        q * Math.log(gamma) +
        shape * Math.log(x * mean) -
        Math.log(mean) -
        (shape + q) * Math.log(gamma + x * mean)
      )
    },
    expected(x, mean) {
      return (p * (gamma + (x === 0 ? 0 : x * mean))) / (p * x + q - 1)
    },
    shrinkage(x) {
      return (q - 1) / (p * x + q - 1)
    },
    populationMean: (p * gamma) / (q - 1),
  }
}
