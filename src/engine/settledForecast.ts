import { forecastGate, type Gate, isOpen } from '../core/clv/forecastGate'
import { holdOutConcerns } from '../core/clv/holdOutConcerns'
import { spendingConcerns } from '../core/clv/spendingConcerns'
import { type Verdict, verdict } from '../core/clv/verdict'
import { windowPurchases } from '../core/clv/windowPurchases'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import { type ForecastFrame, forecastFrame, forecastInput } from './forecastInput'
import type { ForecastFit } from './models/forecastSteps'
import { historyNotes } from './historyNotes'
import { holdoutReport } from './holdoutReport'

/** Whether predicted figures are shown: `gated` for want of history, `hidden` because the model does not fit, `loses` to a naive forecast. */
export type ForecastStanding = 'gated' | 'hidden' | 'loses' | 'shown'

/** The gates of the scope's forecast: of all units, as the models see them. */
export function forecastGates(analysis: Analysis, scope: Scope, { settings, holdout, days, originDay }: ForecastFrame) {
  const purchases = windowPurchases(days, { from: 0, to: holdout.from })
  return forecastGate(settings.gates, originDay, analysis.asOfDay(scope), purchases)
}

/** What the models' worker makes of the scope: computed once, kept with the data. Shared: read only. */
export function forecastFit(
  analysis: Analysis,
  scope: Scope,
  frame: ForecastFrame,
  signal: AbortSignal,
): Promise<ForecastFit> {
  return analysis.model('forecast', frame.key, () => forecastInput(analysis, scope, frame), signal)
}

/** Whether the forecast is to be believed, by its fits, its values and the hold-out of all units. */
export function forecastTrust(analysis: Analysis, scope: Scope, frame: ForecastFrame, fit: ForecastFit): Verdict {
  const { correlation } = historyNotes(analysis, scope, frame)
  const { card } = fit.tried[fit.chosen]!
  return verdict([
    ...fit.presentFit.concerns,
    ...spendingConcerns(fit.present.spending, correlation),
    ...holdOutConcerns(card.bias),
  ])
}

/** A forecast whose models have been fitted, or that is not made. */
export interface SettledForecast {
  readonly frame: ForecastFrame
  readonly standing: ForecastStanding
  readonly gates: readonly Gate[]
  /** Null while a gate is closed. */
  readonly fit: ForecastFit | null
}

/** The scope's forecast and whether it is shown of single accounts: by the hold-out of all units, whoever is looked at. */
export async function settledForecast(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<SettledForecast> {
  const frame = forecastFrame(analysis, scope)
  const gates = forecastGates(analysis, scope, frame)
  if (!isOpen(gates)) return { frame, gates, fit: null, standing: 'gated' }
  const fit = await forecastFit(analysis, scope, frame, signal)
  const standing = analysis.recall(`forecast standing ${frame.key}`, { ...scope, accounts: {} }, () => {
    if (forecastTrust(analysis, scope, frame, fit).level === 'hidden') return 'hidden'
    return holdoutReport(analysis, { ...scope, accounts: {} }, frame, fit).verdict === 'loses' ? 'loses' : 'shown'
  })
  return { frame, gates, fit, standing }
}
