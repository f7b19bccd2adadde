import { normalCdf } from '../math/normalCdf'
import type { LogMoments } from './logGammaMoments'

/** What an account will buy for in a window: nothing with probability `none`, else as many orders as one of the levels. */
export interface ValueToCome {
  readonly none: number
  /** Equally probable numbers of orders, each at least 1, ascending. */
  readonly levels: ArrayLike<number>
  /** Of the logarithm of the value of n orders, in units of what the account's rate of value is certain of. */
  readonly ofOrders: (n: number) => LogMoments
  /** Of the logarithm of that rate, which lowers the value as it rises. */
  readonly ofRate: LogMoments
  /** The unit: the rate parameter γ + x·mean of the account's rate of value. */
  readonly scale: number
}

const MOST_ROUNDS = 60
const EXACT_ENOUGH = 1e-7
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/**
 * Where a value to come lies with probability `coverage`, as much below as above. The chance of nothing is exact; given the
 * number of orders n the value, Gamma(pn) ÷ Gamma(q′) by Gamma-Gamma, is taken to be log-normal with the exact mean and
 * variance of its logarithm. So the interval keeps the skew that leaving early gives it, and exists where the value has
 * no variance.
 */
export function valueInterval(value: ValueToCome, coverage: number): { readonly low: number; readonly high: number } {
  return { low: quantile(value, (1 - coverage) / 2), high: quantile(value, (1 + coverage) / 2) }
}

function quantile({ none, levels, ofOrders, ofRate, scale }: ValueToCome, p: number): number {
  if (p <= none) return 0
  const target = (p - none) / (1 - none)
  const count = levels.length
  const centre = new Float64Array(count)
  const spread = new Float64Array(count)
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < count; i++) {
    const { mean, variance } = ofOrders(levels[i])
    centre[i] = mean - ofRate.mean
    spread[i] = Math.sqrt(variance + ofRate.variance)
    low = Math.min(low, centre[i] - 9 * spread[i])
    high = Math.max(high, centre[i] + 9 * spread[i])
  }
  let at = centre[Math.min(count - 1, Math.floor(target * count))]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let below = 0
    let density = 0
    for (let i = 0; i < count; i++) {
      const z = (at - centre[i]) / spread[i]
      below += normalCdf(z) / count
      density += Math.exp((-z * z) / 2) / spread[i] / ROOT_TWO_PI / count
    }
    if (below < target) low = at
    else high = at
    const newton = at - (below - target) / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - at) < EXACT_ENOUGH) break
    at = next
  }
  return scale * Math.exp(at)
}
