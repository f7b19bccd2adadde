import type { SurvivalCurve } from '../../core/math/kaplanMeier'
import type { Scope } from '../../core/scope'
import { survival } from '../../core/survival'
import type { Analysis, Frame } from '../Analysis'

/** How long accounts stay open, from first sale to the first crossing into churned. Days. */
export interface SurvivalAnswer {
  readonly frame: Frame
  readonly curve: SurvivalCurve
  /** Accounts that crossed; the others are censored on the as-of day. */
  readonly churned: number
  /** The first day after which at most half of the accounts are still open; null while more are. */
  readonly median: number | null
  /** Area under the curve to `horizon` less `meanThreshold`; null when unknown. */
  readonly lifespan: number | null
  readonly horizon: number
  readonly meanThreshold: number
}

/** Lifespans are counted over three years at most. */
const HORIZON_DAYS = 1096

/** The survival curve of the chosen units. */
export function answerSurvival(analysis: Analysis, scope: Scope): SurvivalAnswer {
  const { curve, ...rest } = survival(analysis.rhythms(scope), analysis.mask(scope), HORIZON_DAYS)
  const half = curve.survival.findIndex((share) => share <= 0.5)
  return {
    frame: analysis.frame(scope),
    curve,
    churned: curve.events.reduce((sum, events) => sum + events, 0),
    median: half === -1 ? null : (curve.time[half] ?? null),
    ...rest,
  }
}
