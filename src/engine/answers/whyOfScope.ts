import type { DayWindow } from '../../core/dayWindow'
import { linesKnownBy } from '../../core/linesKnownBy'
import { isCovered, windowBefore } from '../../core/period'
import { type PriceVolumeMix, priceVolumeMix } from '../../core/priceVolumeMix'
import type { Scope } from '../../core/scope'
import { soldLines } from '../../core/soldLines'
import type { WhyItMoved } from '../../core/whyItMoved'
import type { Analysis } from '../Analysis'
import { explainedOver } from '../comparisonOver'

/** Why revenue moved, unit by unit: what the answers on it share. */
interface WhyOfScope {
  readonly why: WhyItMoved
  /** Null where no sale up to the as-of day tells its lines. */
  readonly split: PriceVolumeMix | null
}

/** The window before the scope's period. */
export function windowBeforePeriod(analysis: Analysis, scope: Scope): DayWindow {
  const { current, months } = analysis.frame(scope)
  return windowBefore(current, months)
}

/** The causes of the change against the equally long window before; null when the history does not reach back. */
export function whyOfScope(analysis: Analysis, scope: Scope): WhyOfScope | null {
  const { current, firstDay } = analysis.frame(scope)
  const before = windowBeforePeriod(analysis, scope)
  if (!isCovered(before, firstDay)) return null
  const { why } = explainedOver(analysis, scope, before, current)
  if (!linesKnownBy(analysis.table, analysis.asOfDay(scope))) return { why, split: null }
  const split = analysis.recallOver(
    'split',
    scope,
    [before, current],
    () => splitOf(analysis, scope, [before, current]),
    'large',
  )
  return { why, split }
}

function splitOf(analysis: Analysis, scope: Scope, windows: readonly [DayWindow, DayWindow]): PriceVolumeMix {
  const totals = [analysis.windowTotals(scope, windows[0]), analysis.windowTotals(scope, windows[1])] as const
  const lines = soldLines(analysis.table, scope.sales)
  return priceVolumeMix(analysis.ledgerEver(scope), lines, analysis.mask(scope), windows, totals)
}
