import type { DayWindow } from '../core/dayWindow'
import { type Movements, movements } from '../core/movements'
import type { Scope } from '../core/scope'
import { type UnitMovements, unitMovements } from '../core/unitMovements'
import type { Analysis } from './Analysis'

/** Revenue movements of the chosen units between two windows, as far as they are known on the as-of day. */
export function movementsOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): Movements {
  const known = knownPart(analysis, scope, cur)
  return analysis.recallOver('movements', scope, [prev, known], () =>
    movements(analysis.ledgerEver(scope), analysis.mask(scope), prev, known, analysis.windowPair(scope, [prev, known])),
  )
}

/** What each unit is to them. */
export function unitMovementsOver(analysis: Analysis, scope: Scope, prev: DayWindow, cur: DayWindow): UnitMovements {
  const known = knownPart(analysis, scope, cur)
  return analysis.recallOver(
    'movements of units',
    scope,
    [prev, known],
    () => {
      const totals = [analysis.windowTotals(scope, prev), analysis.windowTotals(scope, known)] as const
      return unitMovements(analysis.mask(scope), totals)
    },
    'large',
  )
}

function knownPart(analysis: Analysis, scope: Scope, { from, to }: DayWindow): DayWindow {
  return { from, to: Math.min(to, analysis.asOfDay(scope) + 1) }
}
