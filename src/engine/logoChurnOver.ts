import { churnCounts, churnPairs } from '../core/churnCounts'
import type { DayWindow } from '../core/dayWindow'
import { churnIn, type LogoChurn } from '../core/logoChurn'
import { DEFAULT_SCOPE, type Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Logo churn of the chosen units over each window: they are counted once, and looked up for any window of any as-of day. */
export function logoChurnOver(analysis: Analysis, scope: Scope, windows: readonly DayWindow[]): LogoChurn[] {
  const ofAll = { ...scope, accounts: DEFAULT_SCOPE.accounts }
  const pairs = () =>
    analysis.recallOver('churn pairs', ofAll, [], () => churnPairs(analysis.rhythmsEver(scope).stretches), 'large')
  const count = () => churnCounts(pairs(), analysis.mask(scope))
  const counts = analysis.recallOver('churn counts', scope, [], count, 'large')
  return windows.map((window) => churnIn(counts, window))
}
