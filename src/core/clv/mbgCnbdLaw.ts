import { lgamma } from '../math/lgamma'
import { log1pexp } from '../math/log1pexp'
import { logistic } from '../math/logistic'
import { type BetaMixture, betaMixtures } from './betaMixture'
import { gammaMixture } from './gammaMixture'
import { negativeBinomialTail, UNDERFLOW } from './negativeBinomialTail'
import type { PurchaseLaw } from './purchaseModel'
import { silentPhases } from './silentPhases'

/** What is this small beside a sum adds nothing to it. */
const NEGLIGIBLE = 1e-16
/** Beyond so many ticks a window is cut off: no clock is as fast. */
const MOST_TICKS = 100_000

/**
 * MBG/CNBD-k with parameters r, α, a, b: a clock ticks at a rate λ ~ Gamma(r, α) and every k-th tick is a purchase, after
 * which (and after the first one) the account leaves with probability p ~ Beta(a, b). Given the history and that it is
 * active, the clock stands j ticks, j < k, after the last purchase with probability cⱼ ÷ S (`silentPhases`); given j too,
 * λ ~ Gamma(R + j, α + T) and p ~ Beta(a, b′), independent, R = r + k·x, b′ = b + x + 1.
 *
 * So more than n purchases come with probability P(active)·Σⱼ (cⱼ/S)·P(ticks ≥ (n+1)k − j)·(b′)ₙ/(a+b′)ₙ, the ticks being
 * negative binomial: exact, where the literature simulates. The likelihood leaves out (k − 1)·Σ ln gap, which x, tx and T do
 * not tell and no parameter moves.
 */
export function mbgCnbdLaw(parameters: ArrayLike<number>, phases: number): PurchaseLaw {
  const [r, alpha, a, b] = [parameters[0], parameters[1], parameters[2], parameters[3]]
  const base = lgamma(a + b) - lgamma(b) - lgamma(r) + r * Math.log(alpha)
  const silence = new Float64Array(3)
  const chancesOf = betaMixtures(a, b + 1)

  function logOdds(x: number, tx: number, T: number): number {
    const R = r + phases * x
    silentPhases(phases, R, (T - tx) / (alpha + T), silence)
    return Math.log(a / (b + x)) + R * Math.log1p((T - tx) / (alpha + tx)) - Math.log(silence[0])
  }

  function pActive(x: number, tx: number, T: number): number {
    return logistic(-logOdds(x, tx, T))
  }

  function phasesOf(x: number, tx: number, T: number): number[] {
    return phaseShares(phases, r + phases * x, (T - tx) / (alpha + T))
  }

  function exceedance(x: number, tx: number, T: number, t: number, least: number): number[] {
    const more: number[] = []
    const active = pActive(x, tx, T)
    phasesOf(x, tx, T).forEach((share, j) => {
      const ticks = negativeBinomialTail(r + phases * x + j, t / (alpha + T), least)
      addExceedance(more, ticks, phases, j, { a, kept: b + x + 1 }, active * share)
    })
    const end = more.findIndex((one) => one < least)
    return end < 0 ? more : more.slice(0, end)
  }

  return {
    logLikelihood(x, tx, T) {
      const R = r + phases * x
      const kept = b + x + 1
      const odds = logOdds(x, tx, T)
      const active = base + lgamma(R) + lgamma(kept) - lgamma(a + kept) - R * Math.log(alpha + T)
      return active + Math.log(silence[0]) + log1pexp(odds) - x * lgamma(phases)
    },
    pActive,
    expected(x, tx, T, t) {
      let sum = 0
      phasesOf(x, tx, T).forEach((share, j) => {
        sum += share * expectedOfPhase(phases, j, r + phases * x + j, t / (alpha + T), { a, kept: b + x + 1 })
      })
      return pActive(x, tx, T) * sum
    },
    exceedance,
    pSilent(x, tx, T, t) {
      return 1 - (exceedance(x, tx, T, t, 1e-12)[0] ?? 0)
    },
    discountedForever(x, tx, T, rate) {
      const chances = chancesOf(x)
      let sum = 0
      phasesOf(x, tx, T).forEach((share, j) => {
        const clock = gammaMixture(r + phases * x + j)
        clock.rate.forEach((scaled, i) => {
          sum += share * clock.weight[i] * foreverOfRate(chances, phases, j, (rate * (alpha + T)) / scaled)
        })
      })
      return pActive(x, tx, T) * sum
    },
  }
}

/** The probabilities cⱼ ÷ S of the phases that an active account's clock may stand at. */
function phaseShares(phases: number, R: number, part: number): number[] {
  const shares = [1]
  for (let j = 1; j < phases; j++) shares.push(shares[j - 1] * ((R + j - 1) / j) * part)
  const sum = shares.reduce((total, one) => total + one, 0)
  return shares.map((one) => one / sum)
}

/** An account's p given its history ~ Beta(a, kept). */
interface Chance {
  readonly a: number
  readonly kept: number
}

/** Adds to P(more than n purchases) what a clock at phase j of probability `share` brings, from P(more than so many ticks). */
function addExceedance(
  more: number[],
  ticks: readonly number[],
  phases: number,
  j: number,
  { a, kept }: Chance,
  share: number,
): void {
  let stays = share
  for (let n = 0, tick = phases - 1 - j; tick < ticks.length; n++, tick += phases) {
    more[n] = (more[n] ?? 0) + stays * ticks[tick]
    stays *= (kept + n) / (a + kept + n)
  }
}

/**
 * Expected purchases of an active account whose clock stands at phase j: the sum over the ticks of a window, negative
 * binomial of `shape` and `z`, of the purchases that so many ticks bring while the account stays.
 */
function expectedOfPhase(phases: number, j: number, shape: number, z: number, { a, kept }: Chance): number {
  const w = z / (1 + z)
  let logMass = -shape * Math.log1p(z)
  let mass = logMass < UNDERFLOW ? 0 : Math.exp(logMass)
  let purchases = 0
  let stays = 1
  let made = 0
  let sum = 0
  for (let tick = 0; tick < MOST_TICKS; tick++) {
    sum += mass * purchases
    const ratio = ((shape + tick) / (tick + 1)) * w
    if (ratio < 1 && purchases > 0 && mass * purchases <= NEGLIGIBLE * sum * (1 - ratio)) break
    if (mass > 0) mass *= ratio
    else {
      logMass += Math.log(ratio)
      if (logMass >= UNDERFLOW) mass = Math.exp(logMass)
    }
    if ((tick + 1 + j) % phases !== 0) continue
    purchases += stays
    stays *= (kept + made) / (a + kept + made)
    made++
  }
  return sum
}

/**
 * Discounted purchases of an active account whose clock ticks at a known rate and stands at phase j: with ρ = 1 ÷ (1 + slack), slack
 * the discount rate ÷ the rate of ticks, the mean over p of ρ^(k−j) ÷ (1 − (1 − p)·ρ^k).
 */
function foreverOfRate({ p, weight }: BetaMixture, phases: number, j: number, slack: number): number {
  const log = Math.log1p(slack)
  const ripe = Math.exp(-phases * log)
  const waits = -Math.expm1(-phases * log)
  let sum = 0
  for (let i = 0; i < p.length; i++) sum += weight[i] / (waits + p[i] * ripe)
  return Math.exp(-(phases - j) * log) * sum
}
