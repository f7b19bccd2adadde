import { digamma } from '../math/digamma'
import { trigamma } from '../math/trigamma'

/** Mean and variance of a logarithm. */
export interface LogMoments {
  readonly mean: number
  readonly variance: number
}

/** Of the logarithm of a number from Gamma(base + n·step, rate 1), n = 0, 1, …; each is made when it is first asked for. */
export function logGammaMoments(base: number, step: number): (n: number) => LogMoments {
  const made: LogMoments[] = []
  return (n) => (made[n] ??= { mean: digamma(base + n * step), variance: trigamma(base + n * step) })
}
