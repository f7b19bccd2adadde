import type { Concern } from './concern'
import type { PurchaseFit } from './fitPurchaseModel'

/** Parameters this many times above or below 1 say that customers do not differ, or never leave. */
const EXTREME = 1000
const CONDITION = 1e8
const CORRELATION = 0.99
const RELATIVE_ERROR = 1
const BETWEEN_STARTS = 0.1
const SLOPE = 1e-8

/** What speaks against a fitted purchase model. */
export function fitConcerns(fit: PurchaseFit): Concern[] {
  const { model, parameters, covariance } = fit
  const concerns: Concern[] = []
  model.parameters.forEach((parameter, i) => {
    const size = parameters[i] / (model.isTime[i] ? fit.longest : 1)
    const relativeError = fit.standardErrors[i] / parameters[i]
    const found = Math.max(size, 1 / size)
    if (fit.atBound[i]) concerns.push({ code: 'atBound', found: size, limit: EXTREME, parameter })
    else if (found > EXTREME) concerns.push({ code: 'extreme', found: size, limit: EXTREME, parameter })
    if (relativeError > RELATIVE_ERROR) {
      concerns.push({ code: 'uncertain', found: relativeError, limit: RELATIVE_ERROR, parameter })
    }
  })
  if (!fit.converged) concerns.push({ code: 'notConverged', found: fit.slope, limit: SLOPE })
  if (covariance === null) {
    if (!fit.atBound.includes(true)) concerns.push({ code: 'noPeak', found: fit.condition, limit: CONDITION })
  } else {
    const size = parameters.length
    const correlation = covariance[1] / Math.sqrt(covariance[0] * covariance[size + 1])
    if (fit.condition > CONDITION) {
      concerns.push({ code: 'illConditioned', found: fit.condition, limit: CONDITION })
    }
    if (correlation > CORRELATION) concerns.push({ code: 'ratesAlike', found: correlation, limit: CORRELATION })
  }
  if (fit.startGap > BETWEEN_STARTS) {
    concerns.push({ code: 'severalPeaks', found: fit.startGap, limit: BETWEEN_STARTS })
  }
  if (fit.prior !== null) concerns.push({ code: 'steadied', found: fit.prior.spread, limit: 0 })
  return concerns
}
