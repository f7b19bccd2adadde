/** A stream of pseudo-random draws. The same seed gives the same draws, on every machine. */
export interface Random {
  /** Uniform on [0, 1). */
  unit(): number
  /** Uniform on [from, to). */
  between(from: number, to: number): number
  /** A whole number, uniform on 0 … n − 1. */
  below(n: number): number
  chance(probability: number): boolean
  /** Standard normal. */
  normal(): number
  /** Gamma with mean shape × scale; shape > 0. */
  gamma(shape: number, scale: number): number
  exponential(mean: number): number
  pick<T>(list: readonly T[]): T
  /** An index of `weights`, each as likely as its weight. */
  weighted(weights: readonly number[]): number
}

/**
 * A stream named by numbers: `createRandom(seed, 7)` is independent of `createRandom(seed, 8)`, so what one
 * account draws does not move what the next one draws.
 *
 * Source: the sfc32 generator of PractRand, seeded through splitmix32's finaliser.
 */
export function createRandom(...seed: readonly number[]): Random {
  const unit = sfc32(seed)
  return {
    unit,
    between: (from, to) => from + (to - from) * unit(),
    below: (n) => Math.floor(unit() * n),
    chance: (probability) => unit() < probability,
    normal: () => normal(unit),
    gamma: (shape, scale) => gamma(unit, shape) * scale,
    exponential: (mean) => -Math.log(1 - unit()) * mean,
    pick: (list) => list[Math.floor(unit() * list.length)],
    weighted: (weights) => weighted(unit, weights),
  }
}

function sfc32(seed: readonly number[]): () => number {
  const state = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  for (const part of seed) for (let i = 0; i < 3; i++) state[i] = mix(state[i] + part + i)
  let [a, b, c] = state
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

function mix(word: number): number {
  let h = (word + 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return h ^ (h >>> 15)
}

/** Box and Muller's transform; the second of the pair is not kept. */
function normal(unit: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
}

/** Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables". */
function gamma(unit: () => number, shape: number): number {
  if (shape < 1) return gamma(unit, shape + 1) * (1 - unit()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(unit)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

function weighted(unit: () => number, weights: readonly number[]): number {
  let left = unit() * weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]
    if (left < 0) return i
  }
  return weights.length - 1
}
