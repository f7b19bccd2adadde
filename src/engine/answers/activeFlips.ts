import { ACCOUNT_STATES } from '../../core/accountState'
import { type ActiveRule, activeStates } from '../../core/activeStates'
import { unitColumn } from '../../core/clv/unitColumn'
import { stateFlips } from '../../core/definitionFlips'
import type { Analysis } from '../Analysis'
import { settledForecast } from '../settledForecast'
import { answerFlips, countsOf, type FlipsAnswer, type FlipsQuestion, rowsOf, type RuleFigures } from './flips'

/** Figures that need to know when an account crossed: P(active) is known as of one day only. */
const UNDATED = { logoChurn: null, churnedInPeriod: null, returned: null, reactivated: null, lifespan: null }

/**
 * Which accounts are in another state by P(active) as of the scope's day. The model is fitted to what was known that day; no
 * crossing is dated, so there is no figure of churn over time.
 */
export async function answerActiveFlips(
  analysis: Analysis,
  { scope, against, count }: FlipsQuestion & { readonly against: ActiveRule },
  signal: AbortSignal,
): Promise<FlipsAnswer> {
  const inForce = scope.definition ?? analysis.settings.definition
  const own = answerFlips(analysis, { scope, against: inForce, count: 0 })
  const { fit, standing } = await settledForecast(analysis, scope, signal)
  const shared = { ...own, against, ruleThere: against.kind, standing }
  if (fit === null || standing !== 'shown') {
    const unknown: RuleFigures = { ...UNDATED, open: null, atRisk: null, churned: null }
    return { ...shared, rows: [], flipped: 0, moves: new Uint32Array(ACCOUNT_STATES.length ** 2), there: unknown }
  }
  const here = analysis.states(scope)
  const { rowOf, rows } = fit.present
  const there = activeStates(unitColumn(rowOf, rows.pActive), against, here)
  const flips = stateFlips(here, there, analysis.mask(scope))
  return {
    ...shared,
    rows: rowsOf(analysis, scope, flips, count),
    flipped: flips.unit.length,
    moves: flips.count,
    there: { ...UNDATED, ...countsOf(flips, false) },
  }
}
