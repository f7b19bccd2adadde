/** Uniform numbers, each above 0 and below 1. */
export type Uniform = () => number

/**
 * The generator sfc32 with a seed of up to 32 bits: the same seed gives the same numbers on every machine. Period at
 * least 2³², 32 bits a number.
 *
 * Source: Chris Doty-Humphrey, PractRand (2010).
 */
export function seededRandom(seed: number): Uniform {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return ((sum >>> 0) + 0.5) / 4_294_967_296
  }
  for (let warm = 0; warm < 15; warm++) next()
  return next
}
