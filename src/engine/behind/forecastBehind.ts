import { addedContributions } from '../../core/behind/contributions'
import { isOpen } from '../../core/clv/forecastGate'
import { answerPredictions, type PredictionsAnswer } from '../answers/predictions'
import type { PartKind, TakeApartLate } from './BehindFigure'
import { forecastFrame } from '../forecastInput'
import { holdoutColumns, holdoutReport } from '../holdoutReport'
import { forecastFit, forecastGates } from '../settledForecast'
import { everUpTo, witnesses } from './windowsBehind'

/** What is expected of each account; the orders are the history that the model has read. */
function expected(
  above: PartKind,
  of: (predictions: PredictionsAnswer) => Float64Array,
  shown: (total: NonNullable<PredictionsAnswer['total']>) => number,
): TakeApartLate {
  return async (analysis, scope, _at, signal) => {
    const predictions = await answerPredictions(analysis, scope, signal)
    if (predictions.total === null) return null
    const values = of(predictions)
    const parts = addedContributions(values.length, analysis.mask(scope), (unit) =>
      Number.isNaN(values[unit]!) ? null : values[unit]!,
    )
    return {
      windows: [everUpTo(analysis.asOfDay(scope))],
      money: 'value',
      creditsAt: 'own',
      factor: 1,
      held: null,
      parts,
      above,
      below: null,
      shown: shown(predictions.total),
    }
  }
}

/** Order days of the hold-out, account by account: what the model thought, and what happened. */
function inHoldout(of: 'expected' | 'actual'): TakeApartLate {
  return async (analysis, scope, _at, signal) => {
    const frame = forecastFrame(analysis, scope)
    if (!isOpen(forecastGates(analysis, scope, frame))) return null
    const fit = await forecastFit(analysis, scope, frame, signal)
    const columns = holdoutColumns(analysis, scope, frame, fit)
    const parts = addedContributions(columns[of].length, null, (unit) =>
      Number.isNaN(columns[of][unit]!) ? null : columns[of][unit]!,
    )
    const shown = holdoutReport(analysis, scope, frame, fit).card[of]
    const above = of === 'expected' ? 'chance' : 'order-days'
    return { ...witnesses(analysis.asOfDay(scope)), windows: [frame.holdout], parts, above, below: null, shown }
  }
}

/** Figures of the forecast; what it expects of the time to come only where it is shown. */
export const FORECAST_BEHIND = {
  'forecast-clv': expected(
    'money',
    ({ clv }) => clv,
    ({ clv }) => clv.value,
  ),
  'forecast-active': expected(
    'chance',
    ({ pActive }) => pActive,
    ({ active }) => active,
  ),
  'holdout-expected': inHoldout('expected'),
  'holdout-actual': inHoldout('actual'),
} as const satisfies Record<string, TakeApartLate>
