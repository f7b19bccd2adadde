import { ACCOUNT_STATES } from '../../core/accountState'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'

/** What the frame around the screens says of a scope. */
export interface ShellAnswer {
  readonly frame: Frame
  /** Chosen units with a sale, and those of them that are at risk. */
  readonly accounts: number
  readonly atRisk: number
}

/** The few figures that stand beside every screen. */
export function answerShell(analysis: Analysis, scope: Scope): ShellAnswer {
  const mask = analysis.mask(scope)
  const atRiskCode = ACCOUNT_STATES.indexOf('at-risk')
  let accounts = 0
  let atRisk = 0
  analysis.states(scope).forEach((state, unit) => {
    if (state === 0 || (mask !== null && mask[unit] === 0)) return
    accounts++
    if (state === atRiskCode) atRisk++
  })
  return { frame: analysis.frame(scope), accounts, atRisk }
}
