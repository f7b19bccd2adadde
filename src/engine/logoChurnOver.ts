import type { DayWindow } from '../core/dayWindow'
import { type LogoChurn, logoChurn } from '../core/logoChurn'
import { openUnits } from '../core/openUnits'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Logo churn of the chosen units over each window. */
export function logoChurnOver(analysis: Analysis, scope: Scope, windows: readonly DayWindow[]): LogoChurn[] {
  const rhythms = analysis.rhythmsEver(scope)
  const mask = analysis.mask(scope)
  const open = analysis.recallOver('open units', scope, [], () => openUnits(rhythms.stretches, mask))
  return windows.map((window) =>
    analysis.recallOver('logo churn', scope, [window], () =>
      logoChurn(rhythms, mask, window, analysis.stretchDays(scope), open),
    ),
  )
}
