import type { Scope } from '../../core/scope'
import { useHeldStatus } from '../../state/engineContext'
import type { KpisAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useGoals } from '../../state/useGoals'
import { useFormat } from '../../ui/FormatContext'
import { type Alert, alertsOf } from './alerts'

/** What there is to see to under a scope, by the rules of `alertsOf`. */
export function useAlerts(scope: Scope, kpis: KpisAnswer | undefined): readonly Alert[] {
  const format = useFormat()
  const status = useHeldStatus()
  const { goalOf } = useGoals(scope)
  const intake = useAnswer('intake', { scope }).data
  const { state } = scope.accounts
  const atRisk = useAnswer('accounts', {
    scope: { ...scope, accounts: { ...scope.accounts, state: ['at-risk'] } },
    sort: 'value12',
    descending: true,
    search: '',
    from: 0,
    count: 1,
  }).data
  const isAsked = state === undefined || state.length === 0 || state.includes('at-risk')
  return alertsOf({ kpis, goalOf, intake, status, atRisk: isAsked ? atRisk?.rows[0] : undefined }, format)
}
