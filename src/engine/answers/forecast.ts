import { addMonths } from '../../core/calendar'
import { forecastGate, type Gate, isOpen } from '../../core/clv/forecastGate'
import { chosenForecast, type ForecastSettings } from '../../core/clv/forecastSettings'
import { windowPurchases } from '../../core/clv/windowPurchases'
import type { DayWindow } from '../../core/dayWindow'
import { saleDays } from '../../core/saleDays'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'
import type { ForecastFit, ForecastInput } from '../models/forecastSteps'

export interface ForecastAnswer {
  readonly frame: Frame
  readonly settings: ForecastSettings
  /** What is held out: the days after the end of calibration, to the as-of day. */
  readonly holdout: DayWindow
  readonly gates: readonly Gate[]
  /** Null while a gate is closed. */
  readonly fit: ForecastFit | null
}

/** The forecast under a scope: its gates, and what the models' worker makes of it. */
export async function answerForecast(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<ForecastAnswer> {
  const settings = chosenForecast(scope.forecast, analysis.settings.forecast)
  const ledger = analysis.ledger(scope)
  const to = ledger.asOfDay + 1
  const end = scope.forecast.calibrationEndDay ?? addMonths(to, -settings.holdoutMonths) - 1
  const holdout = { from: Math.min(end + 1, to), to }
  const days = saleDays(ledger)
  const purchases = windowPurchases(days, { from: 0, to: holdout.from })
  const gates = forecastGate(settings.gates, ledger.firstDay, ledger.asOfDay, purchases)
  const input = (): ForecastInput => {
    const length = holdout.to - holdout.from
    const known = (counts: Float64Array) => counts.map((count, unit) => (purchases[unit]! > 0 ? count : Number.NaN))
    const year = { from: addMonths(holdout.from, -12), to: addMonths(holdout.to, -12) }
    return {
      actual: known(windowPurchases(days, holdout)),
      naive: [
        {
          name: 'last-window',
          expected: known(windowPurchases(days, { from: holdout.from - length, to: holdout.from })),
        },
        { name: 'year-ago', expected: known(windowPurchases(days, year)) },
      ],
    }
  }
  const key = JSON.stringify([ledger.asOfDay, holdout, settings, scope.unit, scope.credits, scope.basis, scope.sales])
  return {
    frame: analysis.frame(scope),
    settings,
    holdout,
    gates,
    fit: isOpen(gates) ? structuredClone(await analysis.model('forecast', key, input, signal)) : null,
  }
}
