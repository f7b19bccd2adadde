import type { DayWindow } from '../core/dayWindow'
import { returnedSinceChurn } from '../core/returnedSinceChurn'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Of the chosen units that churned in a window, those open again at its end. */
export function returnedIn(analysis: Analysis, scope: Scope, window: DayWindow): number {
  return analysis.recallOver('returned since churn', scope, [window], () =>
    returnedSinceChurn(analysis.rhythmsEver(scope), analysis.mask(scope), window, analysis.stretchDays(scope)),
  )
}
