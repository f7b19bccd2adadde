import type { DayWindow } from '../../core/dayWindow'
import { isCovered, PERIOD_MONTHS, windowBefore } from '../../core/period'
import type { Scope } from '../../core/scope'
import { type WhyItMoved, whyItMoved } from '../../core/whyItMoved'
import type { Analysis, Frame } from '../Analysis'

/** Why net revenue moved against the equally long window before; null when the history does not reach back. */
export interface WhyAnswer {
  readonly frame: Frame
  readonly prevWindow: DayWindow
  readonly why: Omit<WhyItMoved, 'unitOrders' | 'unitValuePerOrder' | 'unitCredits'> | null
}

/** The causes of the change, over the chosen units. */
export function answerWhy(analysis: Analysis, scope: Scope): WhyAnswer {
  const frame = analysis.frame(scope)
  const prevWindow = windowBefore(frame.current, PERIOD_MONTHS[scope.period])
  if (!isCovered(prevWindow, frame.firstDay)) return { frame, prevWindow, why: null }
  const {
    unitOrders: _o,
    unitValuePerOrder: _v,
    unitCredits: _c,
    ...why
  } = whyItMoved(
    analysis.ledgerEver(scope),
    analysis.mask(scope),
    prevWindow,
    frame.current,
    analysis.windowTotals(scope, prevWindow),
    analysis.windowTotals(scope, frame.current),
  )
  return { frame, prevWindow, why }
}
