import { digamma } from '../math/digamma'
import { lgamma } from '../math/lgamma'
import type { HistoryRows } from './purchaseHistory'
import type { LogLikelihood } from './purchaseModel'
import { rowsByX } from './rowsByX'

/**
 * The likelihood of BG/NBD (`chances` 0) and MBG/NBD (`chances` 1), by ln r, ln α, ln a, ln b. A customer may leave after
 * each of its x repeat purchases, and after its first one too where `chances` is 1.
 *
 * With K = r + x and b′ = b + x + chances: L = eᴰ(1 + eᵈ), where eᴰ is the part of those still active and eᵈ the odds of
 * having left. Never overflows. O(rows), two logarithms and an exponential each.
 *
 * Source: Fader, Hardie & Lee (2005); Batislam, Denizel & Filiztekin (2007).
 */
export function betaGeometricLikelihood(rows: HistoryRows, chances: 0 | 1): LogLikelihood {
  const runs = rowsByX(rows)
  const { tx, T, weight, units } = rows
  return (logParameters, gradient) => {
    const [r, alpha, a, b] = logParameters.map(Math.exp)
    const logAlpha = logParameters[1]
    const base = lgamma(a + b) - lgamma(b) - lgamma(r) + r * logAlpha
    const psiR = digamma(r)
    const psiB = digamma(b)
    const psiAB = digamma(a + b)
    let sum = 0
    gradient.fill(0)
    for (const run of runs) {
      const K = r + run.x
      const kept = b + run.x + chances
      const logOdds = run.x + chances > 0 ? logParameters[2] - Math.log(kept - 1) : -Infinity
      let value = 0
      let byR = 0
      let byAlpha = 0
      let left = 0
      for (let row = run.from; row < run.to; row++) {
        const logEnd = Math.log(alpha + T[row])
        const silence = logEnd - Math.log(alpha + tx[row])
        const odds = logOdds + K * silence
        const small = Math.exp(-Math.abs(odds))
        const q = odds > 0 ? 1 / (1 + small) : small / (1 + small)
        const w = weight[row]
        value += w * (Math.max(odds, 0) + Math.log1p(small) - K * logEnd)
        byR += w * (q * silence - logEnd)
        byAlpha += w * ((q - 1) / (alpha + T[row]) - q / (alpha + tx[row]))
        left += w * q
      }
      const w = run.weight
      sum += value + w * (base + lgamma(K) + lgamma(kept) - lgamma(a + kept))
      gradient[0] += byR + w * (digamma(K) - psiR + logAlpha)
      gradient[1] += K * byAlpha + (w * r) / alpha
      gradient[2] += w * (psiAB - digamma(a + kept)) + left / a
      gradient[3] += w * (psiAB - psiB + digamma(kept) - digamma(a + kept)) - (left === 0 ? 0 : left / (kept - 1))
    }
    gradient[0] *= r / units
    gradient[1] *= alpha / units
    gradient[2] *= a / units
    gradient[3] *= b / units
    return sum / units
  }
}
