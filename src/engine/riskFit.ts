import { riskHorizon } from '../core/risk/riskHorizon'
import type { RiskSales } from '../core/risk/riskHistory'
import type { Rhythms } from '../core/rhythm'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import type { RiskFit } from './models/riskSteps'

/** How far ahead risk looks under a scope, days: as it says, else as configured, else by the company's rhythm. */
export function horizonOf(analysis: Analysis, scope: Scope): number {
  return scope.riskDays ?? analysis.settings.riskDays ?? rhythmHorizon(analysis, scope)
}

/** The horizon by the company's rhythm, whatever is chosen. */
export function rhythmHorizon(analysis: Analysis, scope: Scope): number {
  return analysis.recall('risk horizon', sharedScope(scope), () => riskHorizon(ownRhythms(analysis, scope)))
}

/** Risk always reads the own rhythm, whatever rule the states follow. */
export function ownRhythms(analysis: Analysis, scope: Scope): Rhythms {
  return analysis.rhythms({ ...scope, definition: { kind: 'own' } })
}

/** The risk of all units under a scope, by the models' worker. Who is looked at and the rule for states change nothing in it. */
export function riskFit(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<RiskFit> {
  const horizon = horizonOf(analysis, scope)
  const key = JSON.stringify([analysis.asOfDay(scope), horizon, scope.unit, scope.sales])
  return analysis.model('risk', key, () => ({ sales: salesOf(ownRhythms(analysis, scope)), horizon }), signal)
}

/** A copy that can be given away. */
function salesOf({ firstDay, asOfDay, start, day, pools }: Rhythms): RiskSales {
  return {
    firstDay,
    asOfDay,
    start: start.slice(),
    day: day.slice(),
    pools: pools.map(({ completedGaps, mean, withinVariance, betweenVariance, shrinkage }) => ({
      completedGaps,
      mean,
      withinVariance,
      betweenVariance,
      shrinkage,
    })),
  }
}

/** The scope without what risk does not depend on. */
export function sharedScope(scope: Scope): Scope {
  return { ...scope, accounts: {}, definition: null }
}
