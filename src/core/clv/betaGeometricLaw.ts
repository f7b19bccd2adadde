import { lgamma } from '../math/lgamma'
import { log1pexp } from '../math/log1pexp'
import { logistic } from '../math/logistic'
import { scaledExpIntegral } from '../math/scaledExpIntegral'
import { type BetaMixture, betaMixtures } from './betaMixture'
import { negativeBinomialTail } from './negativeBinomialTail'
import type { PurchaseLaw } from './purchaseModel'

/** Below this w the series converges in some dozens of terms, and loses no digits to cancellation if c is not huge. */
const SERIES_TO = 0.9
const SERIES_MOST_C = 100

/**
 * BG/NBD (`chances` 0) and MBG/NBD (`chances` 1) with parameters r, α, a, b. While active an account buys at a rate λ ~
 * Gamma(r, α) and leaves after each purchase with probability p ~ Beta(a, b); given the history and that it is active,
 * λ ~ Gamma(K, α + T) and p ~ Beta(a, b′), independent, K = r + x, b′ = b + x + chances.
 */
export function betaGeometricLaw(parameters: ArrayLike<number>, chances: 0 | 1): PurchaseLaw {
  const [r, alpha, a, b] = [parameters[0], parameters[1], parameters[2], parameters[3]]
  const base = lgamma(a + b) - lgamma(b) - lgamma(r) + r * Math.log(alpha)
  const mixtureOf = betaMixtures(a, b + chances)

  /** ln of the odds of having left. */
  function logOdds(x: number, tx: number, T: number): number {
    if (x + chances === 0) return -Infinity
    return Math.log(a / (b + x + chances - 1)) + (r + x) * Math.log1p((T - tx) / (alpha + tx))
  }

  function pActive(x: number, tx: number, T: number): number {
    return logistic(-logOdds(x, tx, T))
  }

  return {
    logLikelihood(x, tx, T) {
      const kept = b + x + chances
      const active = base + lgamma(r + x) + lgamma(kept) - lgamma(a + kept) - (r + x) * Math.log(alpha + T)
      return active + log1pexp(logOdds(x, tx, T))
    },
    pActive,
    expected(x, tx, T, t) {
      const K = r + x
      const c = a + b + x + chances - 1
      const z = t / (alpha + T)
      const quick = z / (1 + z) < SERIES_TO && c < SERIES_MOST_C * K
      return pActive(x, tx, T) * (quick ? bySeries(a, c, K, z) : byMixture(mixtureOf(x), K, z))
    },
    exceedance(x, tx, T, t, least) {
      const kept = b + x + chances
      const tail = negativeBinomialTail(r + x, t / (alpha + T), least)
      let stays = pActive(x, tx, T)
      return tail.map((more, n) => {
        const both = more * stays
        stays *= (kept + n) / (a + kept + n)
        return both
      })
    },
    pSilent(x, tx, T, t) {
      return 1 + pActive(x, tx, T) * Math.expm1(-(r + x) * Math.log1p(t / (alpha + T)))
    },
    discountedForever(x, tx, T, rate) {
      const { p, weight } = mixtureOf(x)
      const K = r + x
      let sum = 0
      for (let i = 0; i < p.length; i++) {
        const decay = (rate * (alpha + T)) / p[i]
        sum += weight[i] * (decay > 1e15 ? K / (rate * (alpha + T)) : (K / p[i]) * scaledExpIntegral(K + 1, decay))
      }
      return pActive(x, tx, T) * sum
    },
  }
}

/**
 * Expected purchases of an active account in z units of α + T, without the pole at a = 1 of the usual formula:
 * c·(1 − (1+z)^(1−a))/(a−1) − (1+z)^(1−a)·c·S, S = Σ (a)ₙ₋₁ (c−K)ₙ ÷ ((c)ₙ n!) · wⁿ, w = z ÷ (1+z), where c is folded into S so
 * that it may be 0.
 */
function bySeries(a: number, c: number, K: number, z: number): number {
  const w = z / (1 + z)
  const L = Math.log1p(z)
  const limit = a === 1 ? L : -Math.expm1((1 - a) * L) / (a - 1)
  let term = (c - K) * w
  let sum = term
  for (let n = 1; n < 2000; n++) {
    term *= (((a + n - 1) * (c - K + n)) / ((c + n) * (n + 1))) * w
    sum += term
    if (Math.abs(term) <= 1e-17 * Math.abs(sum)) break
  }
  return c * limit - Math.exp((1 - a) * L) * sum
}

/** The mean over p of (1 − (1 + pz)^−K) ÷ p: the same, for windows and parameters where the series is slow or loses digits. */
function byMixture({ p, weight }: BetaMixture, K: number, z: number): number {
  let sum = 0
  for (let i = 0; i < p.length; i++) {
    sum += weight[i] * (p[i] === 0 ? K * z : -Math.expm1(-K * Math.log1p(p[i] * z)) / p[i])
  }
  return sum
}
