import type { DayWindow } from '../../core/dayWindow'
import { isCovered, windowBefore } from '../../core/period'
import { type PriceVolumeMix, priceVolumeMix } from '../../core/priceVolumeMix'
import type { Scope } from '../../core/scope'
import { soldLines } from '../../core/soldLines'
import { type WhyItMoved, whyItMoved } from '../../core/whyItMoved'
import type { Analysis } from '../Analysis'
import { movementsOver } from '../movementsOver'

/** Why revenue moved, unit by unit: what the answers on it share. */
interface WhyOfScope {
  readonly why: WhyItMoved
  /** Null where no source tells order lines. */
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
  return analysis.recallOver(
    'why',
    scope,
    [before, current],
    () => {
      const ledger = analysis.ledgerEver(scope)
      const mask = analysis.mask(scope)
      const totals = [analysis.windowTotals(scope, before), analysis.windowTotals(scope, current)] as const
      const moved = movementsOver(analysis, scope, before, current)
      const why = whyItMoved(ledger, mask, before, current, totals, moved)
      if (analysis.table.lineProduct.length === 0) return { why, split: null }
      const lines = soldLines(analysis.table, scope.sales)
      const split = priceVolumeMix(ledger, lines, mask, [before, current], totals)
      return { why, split }
    },
    'large',
  )
}
