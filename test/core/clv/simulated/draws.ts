import type { Uniform } from './seededRandom'

/** A standard normal number. Source: Box & Muller (1958). */
export function drawNormal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** A number from the Gamma distribution of rate 1. Source: Marsaglia & Tsang (2000). */
export function drawGamma(shape: number, uniform: Uniform): number {
  if (shape < 1) return drawGamma(shape + 1, uniform) * uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  while (true) {
    const normal = drawNormal(uniform)
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(uniform()) < (normal * normal) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A number from the Beta distribution. */
export function drawBeta(a: number, b: number, uniform: Uniform): number {
  const x = drawGamma(a, uniform)
  return x / (x + drawGamma(b, uniform))
}
