import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { windowPurchases } from '../../core/clv/windowPurchases'
import { windowValue } from '../../core/clv/windowValue'
import { RFM_SEGMENTS } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerForecast } from '../answers/forecast'
import { answerPredictions, type PredictionsAnswer } from '../answers/predictions'
import { answerSegmentWorth } from '../answers/segmentWorth'
import type { PartKind, TakeApartLate } from './BehindFigure'
import { forecastFrame } from '../forecastInput'
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
      ...historyCut(analysis, scope),
      parts,
      above,
      below: null,
      shown: shown(predictions.total),
    }
  }
}

/** The orders behind what is expected: the history that the model has read. */
function historyCut(analysis: Analysis, scope: Scope) {
  const windows = [everUpTo(analysis.asOfDay(scope))]
  return { windows, money: 'value', creditsAt: 'own', factor: 1, held: null } as const
}

/** What the same accounts brought in the window before, as long as the horizon, less the cost to serve their order days. */
const naive: TakeApartLate = async (analysis, scope, _at, signal) => {
  const shown = (await answerForecast(analysis, scope, signal)).report?.naiveValue ?? null
  if (shown === null) return null
  const { asOfDay, horizonDays, days, settings } = forecastFrame(analysis, scope)
  const window = { from: asOfDay + 1 - horizonDays, to: asOfDay + 1 }
  const value = windowValue(analysis.ledger(scope), window)
  const orders = windowPurchases(days, window)
  const parts = addedContributions(value.length, analysis.mask(scope), (unit) =>
    orders[unit] === 0 && value[unit] === 0 ? null : value[unit]! - orders[unit]! * settings.costToServe,
  )
  const cut = { ...witnesses(asOfDay), windows: [window], money: 'value', creditsAt: 'sale' } as const
  return { ...cut, parts, above: 'money', below: null, shown }
}

/** Predicted CLV of an account of a segment, a mean; "All" is every chosen account. */
const expectedBySegment: TakeApartLate = async (analysis, scope, at, signal) => {
  const { segments, all } = await answerSegmentWorth(analysis, scope, signal)
  const worth = at === 'All' ? all : segments.find(({ segment }) => segment === at)
  if (worth === undefined || Number.isNaN(worth.expected)) return null
  const { clv } = await answerPredictions(analysis, scope, signal)
  const { segment: of } = analysis.rfm(scope)
  const parts = dividedContributions(
    clv.length,
    analysis.mask(scope),
    (unit) =>
      Number.isNaN(clv[unit]!) || (worth.segment !== null && RFM_SEGMENTS[of[unit]!] !== worth.segment)
        ? null
        : clv[unit]!,
    () => 1,
  )
  return {
    ...historyCut(analysis, scope),
    parts,
    above: 'money',
    below: 'accounts',
    shown: worth.expected / worth.predicted,
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
  'forecast-naive': naive,
  'segment-clv-expected': expectedBySegment,
} as const satisfies Record<string, TakeApartLate>
