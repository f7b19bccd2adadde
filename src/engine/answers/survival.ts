import type { SurvivalCurve } from '../../core/math/kaplanMeier'
import type { Scope } from '../../core/scope'
import { survival } from '../../core/survival'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** How long accounts stay open, from first sale to the first crossing into churned. Days. */
export interface SurvivalAnswer {
  readonly frame: Frame
  readonly accounts: number
  /** Accounts that crossed; the others are censored on the as-of day. */
  readonly churned: number
  /**
   * At each age in months of 30.44 days, 0 first, as far as the oldest account is known: the share still open, its 95 %
   * interval (NaN once nobody is), and how many had crossed by then.
   */
  readonly survival: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly crossed: Uint32Array
  /** The first day after which at most half of the accounts are still open; null while more are. */
  readonly median: number | null
  /** Area under the curve to `horizon` less `meanThreshold`; null when unknown. */
  readonly lifespan: number | null
  readonly horizon: number
  readonly meanThreshold: number
}

/** Lifespans are counted over three years at most, curves told over five. */
export const HORIZON_DAYS = 1096
const MOST_MONTHS = 60
const DAYS_A_MONTH = 365.25 / 12

/** The survival curve of the chosen units, month by month. */
export function answerSurvival(analysis: Analysis, scope: Scope): SurvivalAnswer {
  const { curve, ...rest } = survival(analysis.rhythms(scope), analysis.mask(scope), HORIZON_DAYS)
  const months = Number.isNaN(curve.longest) ? 0 : Math.min(MOST_MONTHS, Math.floor(curve.longest / DAYS_A_MONTH)) + 1
  const rows = Array.from({ length: months }, (_, age) => rowAt(curve, age * DAYS_A_MONTH))
  const at = (values: Float64Array) => Float64Array.from(rows, (row) => (row === -1 ? 1 : values[row]!))
  const half = curve.survival.findIndex((share) => share <= 0.5)
  return {
    frame: analysis.frame(scope),
    accounts: curve.subjects,
    churned: curve.events.reduce((sum, events) => sum + events, 0),
    survival: at(curve.survival),
    lower: at(curve.lower),
    upper: at(curve.upper),
    crossed: Uint32Array.from(rows, (row) =>
      curve.events.subarray(0, row + 1).reduce((sum, events) => sum + events, 0),
    ),
    median: half === -1 ? null : (curve.time[half] ?? null),
    ...rest,
  }
}

/** The last row of the curve whose time is not after `day`; −1 before the first. */
function rowAt({ time }: SurvivalCurve, day: number): number {
  const after = time.findIndex((at) => at > day)
  return after === -1 ? time.length - 1 : after - 1
}
