import type { DayWindow } from '../../core/dayWindow'
import type { PriceVolumeMix } from '../../core/priceVolumeMix'
import type { Scope } from '../../core/scope'
import type { WhyItMoved } from '../../core/whyItMoved'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { whyOfScope, windowBeforePeriod } from './whyOfScope'

/** Why net revenue moved against the equally long window before; null when the history does not reach back. */
export interface WhyAnswer {
  readonly frame: Frame
  readonly prevWindow: DayWindow
  readonly why: WhyItMoved | null
  /** The value-per-order effect split over products; null where there are no order lines. */
  readonly split: PriceVolumeMix['total'] | null
}

/** The causes of the change, over the chosen units. */
export function answerWhy(analysis: Analysis, scope: Scope): WhyAnswer {
  const frame = analysis.frame(scope)
  const prevWindow = windowBeforePeriod(analysis, scope)
  const causes = whyOfScope(analysis, scope)
  if (causes === null) return { frame, prevWindow, why: null, split: null }
  return { frame, prevWindow, why: { ...causes.why }, split: causes.split === null ? null : { ...causes.split.total } }
}
