import { churnCounts } from '../core/churnCounts'
import type { DayWindow } from '../core/dayWindow'
import { type LogoChurn, logoChurn } from '../core/logoChurn'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Logo churn of the chosen units over each window: they are counted once, and looked up for any window of any as-of day. */
export function logoChurnOver(analysis: Analysis, scope: Scope, windows: readonly DayWindow[]): LogoChurn[] {
  const rhythms = analysis.rhythmsEver(scope)
  const mask = analysis.mask(scope)
  const count = () => churnCounts(rhythms.stretches, mask, analysis.stretchDays(scope))
  const counts = analysis.recallOver('churn counts', scope, [], count, 'large')
  return windows.map((window) => logoChurn(rhythms, mask, window, counts))
}
