/** Beyond so many counts a tail is cut off: no account buys as often. */
const MOST = 100_000
/** The logarithm below which a mass cannot be written as a number with all its digits. */
export const UNDERFLOW = -700

/**
 * P(N > n), n = 0, 1, … until it falls below `least` > 0, for N ~ Poisson(λ·z), λ ~ Gamma(shape, 1): a negative
 * binomial. Summed from the far end, so each is relatively exact to about 1e-11, or `least` × 1e-6 where that is more.
 */
export function negativeBinomialTail(shape: number, z: number, least: number): number[] {
  if (z === 0) return []
  const w = z / (1 + z)
  const masses: number[] = []
  let logMass = -shape * Math.log1p(z)
  let mass = logMass < UNDERFLOW ? 0 : Math.exp(logMass)
  for (let n = 0; n < MOST; n++) {
    masses.push(mass)
    const ratio = ((shape + n) / (n + 1)) * w
    if (ratio < 1 && mass * ratio < least * 1e-6 * (1 - ratio)) break
    if (mass > 0) mass *= ratio
    else {
      logMass += Math.log(ratio)
      if (logMass >= UNDERFLOW) mass = Math.exp(logMass)
    }
  }
  const tail: number[] = Array.from({ length: masses.length - 1 }, () => 0)
  let more = 0
  for (let n = masses.length - 1; n > 0; n--) {
    more += masses[n]
    tail[n - 1] = more
  }
  while (tail.length > 0 && tail[tail.length - 1] < least) tail.pop()
  return tail
}
