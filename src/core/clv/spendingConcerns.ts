import type { Concern } from './concern'
import type { SpendingFit } from './fitGammaGamma'

const UNITS = 100
const MEAN_FROM = 1.001
const VARIANCE_FROM = 2
const CORRELATION = 0.3
const CONDITION = 1e8
const SLOPE = 1e-8
const PARAMETERS = ['p', 'q', 'gamma']

/** What speaks against a fit of Gamma-Gamma; `correlation` is that of frequency and value. */
export function spendingConcerns(fit: SpendingFit, correlation: number): Concern[] {
  const [, q] = fit.parameters
  const concerns: Concern[] = []
  if (fit.units < UNITS) concerns.push({ code: 'fewSpenders', found: fit.units, limit: UNITS })
  if (q <= MEAN_FROM) concerns.push({ code: 'valueHasNoMean', found: q, limit: MEAN_FROM, parameter: 'q' })
  else if (q <= VARIANCE_FROM) concerns.push({ code: 'valueUncertain', found: q, limit: VARIANCE_FROM, parameter: 'q' })
  fit.atBound.forEach((isAtBound, i) => {
    if (isAtBound) {
      concerns.push({ code: 'atBound', found: fit.parameters[i], limit: NaN, parameter: PARAMETERS[i] })
    }
  })
  if (!fit.converged) concerns.push({ code: 'notConverged', found: fit.slope, limit: SLOPE })
  if (fit.condition > CONDITION) concerns.push({ code: 'illConditioned', found: fit.condition, limit: CONDITION })
  if (Math.abs(correlation) > CORRELATION) {
    concerns.push({ code: 'frequencyAndValue', found: correlation, limit: CORRELATION })
  }
  return concerns
}
