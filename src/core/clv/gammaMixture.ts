/** A weighted set of points that stands for a Gamma distribution of rate 1: Σ weight = 1. */
export interface GammaMixture {
  readonly rate: Float64Array
  readonly weight: Float64Array
}

const STEP = 1 / 8
/** A point whose density has fallen by so many powers of e is left out. */
const NEGLIGIBLE = 36

/**
 * Points for means over Gamma(shape, 1) of functions that are smooth in the logarithm: the trapezoidal rule in ln λ, with
 * points that thin out double-exponentially on both sides of the bulk. Means of MBG/CNBD's functions are exact to about 1e-9; some fifty
 * points.
 */
export function gammaMixture(shape: number): GammaMixture {
  const centre = Math.log(Math.max(shape, 0.5))
  const width = Math.min(1.5, 1 / Math.sqrt(shape))
  const rate: number[] = []
  const logs: number[] = []
  let highest = -Infinity
  for (let side = -1; side <= 1; side += 2) {
    for (let step = side === 1 ? 1 : 0; ; step++) {
      const at = side * step * STEP
      const y = centre + width * Math.sinh(at)
      const log = shape * y - Math.exp(y) + Math.log(Math.cosh(at))
      highest = Math.max(highest, log)
      if (log < highest - NEGLIGIBLE) break
      rate.push(Math.exp(y))
      logs.push(log)
    }
  }
  const density = logs.map((log) => Math.exp(log - highest))
  const sum = density.reduce((total, one) => total + one, 0)
  return { rate: Float64Array.from(rate), weight: Float64Array.from(density, (one) => one / sum) }
}
