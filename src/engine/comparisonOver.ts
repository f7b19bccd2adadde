import { type Comparison, comparison, type ExplainedComparison, explainedComparison } from '../core/comparison'
import type { DayWindow } from '../core/dayWindow'
import type { Scope } from '../core/scope'
import { type UnitMovements, unitMovements } from '../core/unitMovements'
import type { Analysis } from './Analysis'

/** Two windows of the chosen units side by side, as far as they are known on the as-of day. */
export function comparisonOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): Comparison {
  return analysis.recallOver('comparison', scope, [prev, knownPart(analysis, scope, cur)], () =>
    comparison(analysis.windowPair(scope, [prev, cur]), cur),
  )
}

/** The same with the causes of the change: for the scope's period and the window before, of which they are shown. */
export function explainedOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): ExplainedComparison {
  return analysis.recallOver('explained', scope, [prev, knownPart(analysis, scope, cur)], () =>
    explainedComparison(analysis.windowPair(scope, [prev, cur]), cur),
  )
}

/** What each unit is to the movements between them. */
export function unitMovementsOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): UnitMovements {
  return analysis.recallOver(
    'movements of units',
    scope,
    [prev, knownPart(analysis, scope, cur)],
    () => {
      const totals = [analysis.windowTotals(scope, prev), analysis.windowTotals(scope, cur)] as const
      return unitMovements(analysis.mask(scope), totals)
    },
    'large',
  )
}

function knownPart(analysis: Analysis, scope: Scope, { from, to }: DayWindow): DayWindow {
  return { from, to: Math.min(to, analysis.asOfDay(scope) + 1) }
}
