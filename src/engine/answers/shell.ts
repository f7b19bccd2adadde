import type { Scope } from '../../core/scope'
import { totalBefore } from '../../core/timeline'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** What the frame around the screens says of a scope. */
export interface ShellAnswer {
  readonly frame: Frame
  /** Chosen units with a sale, and those of them that are at risk. */
  readonly accounts: number
  readonly atRisk: number
}

/** The few figures that stand beside every screen. */
export function answerShell(analysis: Analysis, scope: Scope): ShellAnswer {
  const timeline = analysis.timeline(scope)
  const day = analysis.asOfDay(scope) + 1
  return {
    frame: analysis.frame(scope),
    accounts: totalBefore(timeline, 'bought', day),
    atRisk: totalBefore(timeline, 'atRisk', day) - totalBefore(timeline, 'churned', day),
  }
}
