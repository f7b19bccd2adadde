import { normalQuantile } from '../math/normalQuantile'

/** What is known of a value to come: it is exactly 0 with probability `none`. */
export interface ValueMoments {
  readonly none: number
  readonly mean: number
  /** Mean of the square. */
  readonly square: number
}

/**
 * Where a value to come lies with probability `coverage`, as much below as above. The chance of nothing is exact; what
 * comes otherwise is taken to be log-normal with its exact mean and variance. NaN where a moment does not exist.
 */
export function valueInterval(
  { none, mean, square }: ValueMoments,
  coverage: number,
): { readonly low: number; readonly high: number } {
  const some = 1 - none
  if (!(some > 0)) return { low: none >= 1 ? 0 : NaN, high: none >= 1 ? 0 : NaN }
  const m = mean / some
  if (!(square / some >= m * m) || !(m > 0)) return { low: NaN, high: NaN }
  const spread = Math.log(square / some) - 2 * Math.log(m)
  const quantile = (p: number) =>
    p <= none ? 0 : Math.exp(Math.log(m) - spread / 2 + Math.sqrt(spread) * normalQuantile((p - none) / some))
  return { low: quantile((1 - coverage) / 2), high: quantile((1 + coverage) / 2) }
}
