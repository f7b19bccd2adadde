import { type Concentration, concentration } from '../../core/concentration'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'

export interface ConcentrationAnswer extends Concentration {
  readonly frame: Frame
}

/** How the historical CLV of the chosen accounts is spread over them. */
export function answerConcentration(analysis: Analysis, scope: Scope): ConcentrationAnswer {
  const mask = analysis.mask(scope)
  const values = analysis
    .clv(scope)
    .filter((value, unit) => !Number.isNaN(value) && (mask === null || mask[unit] === 1))
  return { frame: analysis.frame(scope), ...concentration(values, 200) }
}
