import { type Concentration, concentration } from '../../core/concentration'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

export interface ConcentrationAnswer extends Concentration {
  readonly frame: Frame
}

/** How the historical CLV of the chosen accounts is spread over them. */
export function answerConcentration(analysis: Analysis, scope: Scope): ConcentrationAnswer {
  const mask = analysis.mask(scope)
  const clv = analysis.clv(scope)
  const values = mask === null ? clv : clv.slice()
  if (mask !== null) for (let unit = 0; unit < values.length; unit++) if (mask[unit] === 0) values[unit] = Number.NaN
  return { frame: analysis.frame(scope), ...concentration(values, 200) }
}
