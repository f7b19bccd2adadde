import type { DayWindow } from '../core/dayWindow'
import { type Movements, movements } from '../core/movements'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Revenue movements of the chosen units between two windows, as far as they are known on the as-of day. */
export function movementsOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): Movements {
  const known = { from: cur.from, to: Math.min(cur.to, analysis.asOfDay(scope) + 1) }
  return analysis.recallOver(
    'movements',
    scope,
    [prev, known],
    () => {
      const totals = [analysis.windowTotals(scope, prev), analysis.windowTotals(scope, known)] as const
      return movements(analysis.ledgerEver(scope), analysis.mask(scope), prev, known, totals)
    },
    'large',
  )
}
