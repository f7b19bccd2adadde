import type { AudienceRule } from '../../core/audience/audienceRule'
import type { ForecastTotal } from '../../core/clv/forecastTotal'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { audienceOfRule } from '../audienceOfRule'
import { expectationTotal } from '../expectationTotal'
import { type ForecastStanding, settledForecast } from '../settledForecast'

export interface AudienceExpectedQuestion {
  readonly scope: Scope
  readonly rule: AudienceRule
}

/** What the accounts of an audience are expected to bring within the horizon. */
export interface AudienceExpectedAnswer {
  readonly standing: ForecastStanding
  readonly horizonMonths: number
  /** Null unless the forecast is shown. */
  readonly total: ForecastTotal | null
}

/** The predicted total of the audience of a rule, by the forecast of its scope. */
export async function answerAudienceExpected(
  analysis: Analysis,
  { scope, rule }: AudienceExpectedQuestion,
  signal: AbortSignal,
): Promise<AudienceExpectedAnswer> {
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  const { mask } = await audienceOfRule(analysis, scope, rule, signal)
  return {
    standing,
    horizonMonths: frame.settings.horizonMonths,
    total: standing === 'shown' && fit !== null ? expectationTotal(fit.present, fit.presentFit, mask) : null,
  }
}
