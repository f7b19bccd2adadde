import { digamma } from '../math/digamma'
import { lgamma } from '../math/lgamma'
import type { LogLikelihood } from './purchaseModel'

/**
 * The likelihood of Gamma-Gamma by ln p, ln(q − 1) and ln γ, over units with x ≥ 1 purchases of mean value > 0: q stays
 * above 1, so that the population has a mean. O(units), a logarithm each.
 *
 * Source: Fader & Hardie, The Gamma-Gamma model of monetary value (2013).
 */
export function gammaGammaLikelihood(x: Uint32Array, mean: Float64Array): LogLikelihood {
  const units = x.length
  const unitsOfX = new Float64Array(x.reduce((most, one) => Math.max(most, one), 0) + 1)
  let logValues = 0
  let logTotals = 0
  for (let unit = 0; unit < units; unit++) {
    unitsOfX[x[unit]]++
    logValues += Math.log(mean[unit])
    logTotals += x[unit] * Math.log(x[unit] * mean[unit])
  }
  return (at, gradient) => {
    const p = Math.exp(at[0])
    const q = 1 + Math.exp(at[1])
    const gamma = Math.exp(at[2])
    let value = units * (q * at[2] - lgamma(q)) - logValues + p * logTotals
    let byP = logTotals
    let byQ = units * (at[2] - digamma(q))
    let byGamma = (units * q) / gamma
    unitsOfX.forEach((count, orders) => {
      if (count === 0) return
      const shape = p * orders
      const psi = digamma(shape + q)
      value += count * (lgamma(shape + q) - lgamma(shape))
      byP += count * orders * (psi - digamma(shape))
      byQ += count * psi
    })
    for (let unit = 0; unit < units; unit++) {
      const rate = gamma + x[unit] * mean[unit]
      const log = Math.log(rate)
      const shape = p * x[unit] + q
      value -= shape * log
      byP -= x[unit] * log
      byQ -= log
      byGamma -= shape / rate
    }
    gradient[0] = (p * byP) / units
    gradient[1] = ((q - 1) * byQ) / units
    gradient[2] = (gamma * byGamma) / units
    return value / units
  }
}
