import type { DayWindow } from '../core/dayWindow'
import { type LogoChurn, logoChurn } from '../core/logoChurn'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Logo churn of the chosen units over each window: counted in one pass where it is not known yet of one of them. */
export function logoChurnOver(analysis: Analysis, scope: Scope, windows: readonly DayWindow[]): LogoChurn[] {
  let counted: readonly LogoChurn[] | null = null
  return windows.map((window, at) =>
    analysis.recallOver('logo churn', scope, [window], () => {
      counted ??= logoChurn(analysis.rhythmsEver(scope), analysis.mask(scope), windows)
      return counted[at]!
    }),
  )
}
