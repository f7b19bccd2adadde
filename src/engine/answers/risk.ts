import type { RiskCompetitor, RiskEvidence } from '../../core/risk/assessRisk'
import type { RiskGate } from '../../core/risk/riskGate'
import type { RiskModelName } from '../../core/risk/riskRule'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { horizonOf, rhythmHorizon, riskFit } from '../riskFit'

/** How good risk is, and what it is for every account. */
export interface RiskAnswer {
  readonly frame: Frame
  /** Days ahead, and what they would be by the company's rhythm. */
  readonly horizon: number
  readonly rhythmHorizon: number
  /** What is missing; empty where there is enough. */
  readonly gates: readonly RiskGate[]
  /** Null while something is missing. */
  readonly evidence: RiskEvidence | null
  readonly competitors: readonly RiskCompetitor[]
  /** Null where no model is used. */
  readonly chosen: RiskModelName | null
  /** P(no order within the horizon) of every unit, by its number; NaN where it is not known. */
  readonly risk: Float64Array
  /** Σ of it over the chosen units of which it is known: how many are expected not to order; null where no model is used. */
  readonly expectedSilent: number | null
}

/** Risk of all accounts, by whichever model has done best on the company's own past. */
export async function answerRisk(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<RiskAnswer> {
  const { assessment, risk } = await riskFit(analysis, scope, signal)
  const isOpen = assessment.kind === 'assessed'
  const chosen = isOpen ? (assessment.chosen?.name ?? null) : null
  const mask = analysis.mask(scope)
  const known = risk.filter((chance, unit) => !Number.isNaN(chance) && (mask === null || mask[unit] === 1))
  return {
    frame: analysis.frame(scope),
    horizon: horizonOf(analysis, scope),
    rhythmHorizon: rhythmHorizon(analysis, scope),
    gates: isOpen ? [] : assessment.gates,
    evidence: isOpen ? assessment.evidence : null,
    competitors: isOpen ? assessment.competitors : [],
    chosen,
    risk: risk.slice(),
    expectedSilent: chosen === null ? null : known.reduce((sum, chance) => sum + chance, 0),
  }
}
