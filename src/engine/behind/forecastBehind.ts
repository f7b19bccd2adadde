import { addedContributions } from '../../core/behind/contributions'
import { answerPredictions, type PredictionsAnswer } from '../answers/predictions'
import type { PartKind, TakeApartLate } from './BehindFigure'
import { everUpTo } from './windowsBehind'

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

/** Figures of the forecast, where it is shown. */
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
} as const satisfies Record<string, TakeApartLate>
