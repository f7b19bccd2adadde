import { gaussLegendre } from '../math/gaussLegendre'
import { lgamma } from '../math/lgamma'
import { log1pexp } from '../math/log1pexp'
import { logistic } from '../math/logistic'
import { scaledExpIntegral } from '../math/scaledExpIntegral'
import { leftEarlier } from './leftEarlier'
import type { PurchaseLaw } from './purchaseModel'

const FINE = gaussLegendre(64)
/** Beyond so many purchases a distribution is cut off: no account buys as often. */
const MOST = 10_000

/**
 * Pareto/NBD with parameters r, α, s, β. While active an account buys at a rate λ ~ Gamma(r, α), and it leaves at a
 * rate μ ~ Gamma(s, β) whether it buys or not; given the history and that it is active, λ ~ Gamma(K, α + T) and
 * μ ~ Gamma(s, β + T), independent, K = r + x.
 */
export function paretoNbdLaw(parameters: ArrayLike<number>): PurchaseLaw {
  const [r, alpha, s, beta] = [parameters[0], parameters[1], parameters[2], parameters[3]]
  const base = r * Math.log(alpha) + s * Math.log(beta) - lgamma(r)
  const left = new Float64Array(5)

  /** ln of the odds of having left. */
  function logOdds(x: number, tx: number, T: number): number {
    leftEarlier(r + x, alpha, s, beta, tx, T, left)
    return Math.log(s) + left[0] + (r + x) * Math.log(alpha + T) + s * Math.log(beta + T)
  }

  function pActive(x: number, tx: number, T: number): number {
    return logistic(-logOdds(x, tx, T))
  }

  /** Expected purchases a unit of time of an active account, times `time`: its expected active time. */
  function bought(x: number, tx: number, T: number, time: number): number {
    return ((pActive(x, tx, T) * (r + x)) / (alpha + T)) * time
  }

  /** Points of ln(1 + v ÷ (α+T)) over the window, with the chance of being active at v times the rule's weight. */
  function window(T: number, t: number, most: number): { readonly y: Float64Array; readonly stays: Float64Array } {
    const to = Math.min(most, Math.log1p(t / (alpha + T)))
    const y = FINE.point.map((one) => to * one)
    const stays = y.map((at, i) => {
      const v = (alpha + T) * Math.expm1(at)
      return to * FINE.weight[i] * Math.exp(-s * Math.log1p(v / (beta + T)))
    })
    return { y, stays }
  }

  return {
    logLikelihood(x, tx, T) {
      const active = base + lgamma(r + x) - (r + x) * Math.log(alpha + T) - s * Math.log(beta + T)
      return active + log1pexp(logOdds(x, tx, T))
    },
    pActive,
    expected(x, tx, T, t) {
      const L = Math.log1p(t / (beta + T))
      return bought(x, tx, T, (beta + T) * (s === 1 ? L : -Math.expm1((1 - s) * L) / (s - 1)))
    },
    exceedance(x, tx, T, t, least) {
      const K = r + x
      const { y, stays } = window(T, t, Infinity)
      const grown = y.map((at) => -Math.expm1(-at))
      const mass = y.map((at, i) => K * Math.exp(-K * at) * stays[i])
      const active = pActive(x, tx, T)
      const more: number[] = []
      for (let n = 0; n < MOST; n++) {
        const share = active * mass.reduce((sum, one) => sum + one, 0)
        if (!(share >= least)) break
        more.push(share)
        for (let i = 0; i < mass.length; i++) mass[i] *= (grown[i] * (K + n + 1)) / (n + 1)
      }
      return more
    },
    pSilent(x, tx, T, t) {
      const K = r + x
      const { y, stays } = window(T, t, 36 / K)
      const buys = y.reduce((sum, at, i) => sum + K * Math.exp(-K * at) * stays[i], 0)
      return 1 - pActive(x, tx, T) * buys
    },
    discountedForever(x, tx, T, rate) {
      return bought(x, tx, T, (beta + T) * scaledExpIntegral(s, rate * (beta + T)))
    },
  }
}
