import type { SearchProgress } from '../math/lbfgs'
import { gammaGammaLikelihood } from './gammaGammaLikelihood'
import { type Maximum, maximumLikelihood } from './maximumLikelihood'

/** Gamma-Gamma with the parameters that make what a company's units spent likeliest. */
export interface SpendingFit extends Omit<Maximum, 'at' | 'value'> {
  /** p, q and γ; γ in the unit of the values. */
  readonly parameters: Float64Array
  /** NaN where the likelihood has no peak. */
  readonly standardErrors: Float64Array
  readonly logLikelihood: number
  /** Units read. */
  readonly units: number
}

/** In ln p, ln(q − 1), ln γ, for values of mean 1. */
const STARTS = [
  [1.5, 0.7, -0.7],
  [0, 1, 0.7],
  [3, -0.5, -3],
]

/**
 * Fits Gamma-Gamma by maximum likelihood, values scaled to mean 1. `covariance` is that of ln p, ln(q − 1) and ln γ.
 * Needs a unit; all `x` ≥ 1 and `mean` > 0. Yields after each evaluation.
 */
export function* fitGammaGamma(x: Uint32Array, mean: Float64Array): Generator<SearchProgress, SpendingFit> {
  const units = x.length
  const scale = mean.reduce((sum, one) => sum + one, 0) / units
  const scaled = mean.map((one) => one / scale)
  const { at, value, ...maximum } = yield* maximumLikelihood({
    logLikelihood: gammaGammaLikelihood(x, scaled),
    units,
    starts: STARTS,
    tryAll: units <= 20_000,
    prior: null,
  })
  const [p, above, gamma] = at.map(Math.exp)
  const errors = [0, 1, 2].map((i) => Math.sqrt(maximum.covariance?.[4 * i] ?? NaN))
  return {
    ...maximum,
    parameters: Float64Array.of(p, 1 + above, gamma * scale),
    standardErrors: Float64Array.of(p * errors[0], above * errors[1], gamma * scale * errors[2]),
    logLikelihood: value * units - units * Math.log(scale),
    units,
  }
}
