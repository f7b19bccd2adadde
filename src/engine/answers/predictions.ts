import type { ForecastModel } from '../../core/clv/forecastSettings'
import { type ForecastTotal } from '../../core/clv/forecastTotal'
import { unitColumn } from '../../core/clv/unitColumn'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { expectationTotal } from '../expectationTotal'
import { type ForecastStanding, settledForecast } from '../settledForecast'

/** What is expected of every account, for the screens that are not about the forecast. */
export interface PredictionsAnswer {
  readonly frame: Frame
  /** Columns are NaN throughout unless it is `shown`. */
  readonly standing: ForecastStanding
  readonly model: ForecastModel
  readonly horizonMonths: number
  /** Of every unit by its number; NaN where there is nothing to say. Money is ten-thousandths. */
  readonly pActive: Float64Array
  readonly clv: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Of the chosen units; null unless shown. */
  readonly total: ForecastTotal | null
}

/** The predicted figures of every unit under a scope. */
export async function answerPredictions(
  analysis: Analysis,
  scope: Scope,
  signal: AbortSignal,
): Promise<PredictionsAnswer> {
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  const shown = standing === 'shown' && fit !== null ? fit : null
  const unknown = () => new Float64Array(analysis.ledger(scope).unitCount).fill(Number.NaN)
  return {
    frame: analysis.frame(scope),
    standing,
    model: frame.settings.model,
    horizonMonths: frame.settings.horizonMonths,
    pActive: shown === null ? unknown() : unitColumn(shown.present.rowOf, shown.present.rows.pActive),
    clv: shown?.present.units.clv.slice() ?? unknown(),
    low: shown?.present.units.low.slice() ?? unknown(),
    high: shown?.present.units.high.slice() ?? unknown(),
    total: shown === null ? null : expectationTotal(shown.present, shown.presentFit, analysis.mask(scope)),
  }
}
