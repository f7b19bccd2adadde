/** A customer whose rate and inclination to leave are known: what a model says of it needs no mixing. */
interface KnownCustomer {
  /** Likelihood of the history and of still being active, and of the history altogether. */
  readonly active: number
  readonly all: number
  /** Of an active one: expected purchases in the window, discounted ones for ever, and the chance of more than n. */
  readonly expected: number
  readonly forever: number
  readonly more: (n: number) => number
}

export interface SlowFigures {
  readonly logLikelihood: number
  readonly pActive: number
  readonly expected: number
  readonly forever: number
  readonly more: number[]
}

interface History {
  readonly x: number
  readonly tx: number
  readonly T: number
}

const POINTS = 300
/** Cells of the grid lighter than this beside the heaviest add nothing. */
const LIGHT = 1e-14

/**
 * BG/NBD (`chances` 0) and MBG/NBD (1) the obvious way: the figures of customers with known rate and chance of leaving,
 * summed over a grid of both.
 */
export function slowBetaGeometric(
  [r, alpha, a, b]: readonly [number, number, number, number],
  chances: 0 | 1,
  { x, tx, T }: History,
  t: number,
  rate: number,
): SlowFigures {
  return mixed(rates(r, alpha, T), leavingPoints(a, b), (lambda, { p, q }) => ({
    active: lambda ** x * q ** (x + chances) * Math.exp(-lambda * T),
    all:
      lambda ** x * q ** (x + chances) * Math.exp(-lambda * T) +
      (x + chances > 0 ? p * q ** (x + chances - 1) * lambda ** x * Math.exp(-lambda * tx) : 0),
    expected: p * lambda * t < 1e-12 ? lambda * t : -Math.expm1(-lambda * p * t) / p,
    forever: lambda / (lambda * p + rate),
    more: (n) => poissonMore(lambda * t, n) * q ** n,
  }))
}

/** MBG/CNBD-k the obvious way. `more` counts ticks one by one; `expected` and `forever` sum over purchases. */
export function slowMbgCnbd(
  [r, alpha, a, b]: readonly [number, number, number, number],
  phases: number,
  { x, tx, T }: History,
  t: number,
  rate: number,
): SlowFigures {
  return mixed(rates(r, alpha, T), leavingPoints(a, b), (lambda, { p, q }) => {
    const ticks = Array.from({ length: phases }, (_, j) => poissonMass(lambda * (T - tx), j))
    const alive = ticks.reduce((sum, one) => sum + one, 0)
    const density = (lambda ** phases / factorial(phases - 1)) ** x * Math.exp(-lambda * tx)
    const more = (n: number) =>
      q ** n * ticks.reduce((sum, one, j) => sum + (one / alive) * poissonMore(lambda * t, (n + 1) * phases - j - 1), 0)
    const ripe = (lambda / (lambda + rate)) ** phases
    const wait = ticks.reduce((sum, one, j) => sum + (one / alive) * (lambda / (lambda + rate)) ** (phases - j), 0)
    let expected = 0
    for (let n = 0; n < 400; n++) {
      const one = more(n)
      expected += one
      if (one < 1e-9) break
    }
    return {
      active: alive === 0 ? 0 : density * alive * q ** (x + 1),
      all: density * (alive * q ** (x + 1) + p * q ** x),
      expected: alive === 0 ? 0 : expected,
      forever: alive === 0 ? 0 : wait / (1 - q * ripe),
      more: (n) => (alive === 0 ? 0 : more(n)),
    }
  })
}

/** Pareto/NBD the obvious way. Of `more` only n = 0 is known in closed form; the others are NaN. */
export function slowParetoNbd(
  [r, alpha, s, beta]: readonly [number, number, number, number],
  { x, tx, T }: History,
  t: number,
  rate: number,
): SlowFigures {
  return mixed(rates(r, alpha, T), rates(s, beta, T), (lambda, mu) => {
    const both = lambda + mu
    return {
      active: lambda ** x * Math.exp(-both * T),
      all: (lambda ** x * (mu * Math.exp(-both * tx) + lambda * Math.exp(-both * T))) / both,
      expected: mu * t < 1e-12 ? lambda * t : (-lambda * Math.expm1(-mu * t)) / mu,
      forever: lambda / (mu + rate),
      more: (n) => (n === 0 ? (-lambda * Math.expm1(-both * t)) / both : NaN),
    }
  })
}

interface Weighted<Value> {
  readonly value: Value
  readonly weight: number
}

/** Points of a Beta density over the log odds of p; q = 1 − p. */
function leavingPoints(a: number, b: number): Weighted<{ readonly p: number; readonly q: number }>[] {
  return grid(-36 / Math.min(a, 1), 36 / Math.min(b, 1)).map((y) => {
    const p = 1 / (1 + Math.exp(-y))
    const q = 1 / (1 + Math.exp(y))
    return { value: { p, q }, weight: Math.exp(a * Math.log(p) + b * Math.log(q)) }
  })
}

/** Points of a Gamma density over ln λ. */
function rates(shape: number, rate: number, T: number): Weighted<number>[] {
  return grid(-36 / Math.min(shape, 1), Math.log(300 / Math.min(rate, T || rate))).map((y) => ({
    value: Math.exp(y),
    weight: Math.exp(shape * y - rate * Math.exp(y)),
  }))
}

function grid(from: number, to: number): number[] {
  return Array.from({ length: POINTS }, (_, i) => from + ((to - from) * i) / (POINTS - 1))
}

function mixed<Value>(
  buying: readonly Weighted<number>[],
  leaving: readonly Weighted<Value>[],
  known: (lambda: number, leaving: Value) => KnownCustomer,
): SlowFigures {
  let total = 0
  const heaviest = (points: readonly { readonly weight: number }[]) => Math.max(...points.map(({ weight }) => weight))
  const least = LIGHT * heaviest(buying) * heaviest(leaving)
  const sum = { active: 0, all: 0, expected: 0, forever: 0, more: [0, 0, 0] }
  for (const { value: lambda, weight: buys } of buying) {
    for (const { value, weight: leaves } of leaving) {
      const weight = buys * leaves
      if (weight <= least) continue
      const one = known(lambda, value)
      total += weight
      sum.all += weight * one.all
      sum.active += weight * one.active
      sum.expected += weight * one.active * one.expected
      sum.forever += weight * one.active * one.forever
      sum.more = sum.more.map((share, n) => share + weight * one.active * one.more(n))
    }
  }
  return {
    logLikelihood: Math.log(sum.all / total),
    pActive: sum.active / sum.all,
    expected: sum.expected / sum.all,
    forever: sum.forever / sum.all,
    more: sum.more.map((share) => share / sum.all),
  }
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}

function poissonMass(mean: number, n: number): number {
  let mass = Math.exp(-mean)
  for (let k = 1; k <= n; k++) mass *= mean / k
  return mass
}

function poissonMore(mean: number, n: number): number {
  let mass = Math.exp(-mean)
  let less = mass
  for (let k = 1; k <= n; k++) {
    mass *= mean / k
    less += mass
  }
  return n === 0 ? -Math.expm1(-mean) : 1 - less
}
