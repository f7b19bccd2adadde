import { digamma } from '../math/digamma'
import { lgamma } from '../math/lgamma'
import type { HistoryRows } from './purchaseHistory'
import type { LogLikelihood } from './purchaseModel'
import { rowsByX } from './rowsByX'
import { silentPhases } from './silentPhases'

/**
 * The likelihood of MBG/CNBD-k, k = `phases`, by ln r, ln α, ln a, ln b. With R = r + k·x and S the phases that a silence may
 * have come through (`silentPhases`), it is that of MBG/NBD with R for K and the active part times S; and each gap adds
 * (k − 1)·ln gap − ln (k − 1)!, so that likelihoods of different k may be compared. O(rows).
 *
 * Source: Platzer & Reutterer, Ticking away the moments (2016); Reutterer, Platzer & Schröder (2021).
 */
export function mbgCnbdLikelihood(rows: HistoryRows, phases: number): LogLikelihood {
  const runs = rowsByX(rows)
  const { tx, T, weight, units } = rows
  const silence = new Float64Array(3)
  const repeats = runs.reduce((sum, run) => sum + run.x * run.weight, 0)
  const gaps = (phases - 1) * rows.logGaps - repeats * lgamma(phases)
  return (logParameters, gradient) => {
    const [r, alpha, a, b] = logParameters.map(Math.exp)
    const [, logAlpha, logA] = logParameters
    const base = lgamma(a + b) - lgamma(b) - lgamma(r) + r * logAlpha
    const psiR = digamma(r)
    const psiB = digamma(b)
    const psiAB = digamma(a + b)
    let sum = gaps
    gradient.fill(0)
    for (const run of runs) {
      const R = r + phases * run.x
      const kept = b + run.x + 1
      const logOdds = logA - Math.log(kept - 1)
      let left = 0
      for (let row = run.from; row < run.to; row++) {
        const w = weight[row]
        const end = alpha + T[row]
        const logEnd = Math.log(end)
        const logLast = Math.log(alpha + tx[row])
        silentPhases(phases, R, (T[row] - tx[row]) / end, silence)
        const logS = Math.log(silence[0])
        const odds = logOdds + R * (logEnd - logLast) - logS
        const small = Math.exp(-Math.abs(odds))
        const q = w * (odds > 0 ? 1 / (1 + small) : small / (1 + small))
        const active = w - q
        sum += w * (logS + Math.max(odds, 0) + Math.log1p(small) - R * logEnd)
        gradient[0] += active * (silence[1] - logEnd) - q * logLast
        gradient[1] -= (active * (R + silence[2])) / end + (q * R) / (alpha + tx[row])
        left += q
      }
      const w = run.weight
      sum += w * (base + lgamma(R) + lgamma(kept) - lgamma(a + kept))
      gradient[0] += w * (digamma(R) - psiR + logAlpha)
      gradient[2] += w * (psiAB - digamma(a + kept)) + left / a
      gradient[3] += w * (psiAB - psiB + digamma(kept) - digamma(a + kept)) - left / (kept - 1)
    }
    gradient[0] *= r / units
    gradient[1] = r + (alpha * gradient[1]) / units
    gradient[2] *= a / units
    gradient[3] *= b / units
    return sum / units
  }
}
