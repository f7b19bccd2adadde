import { type ReportCard, reportCard } from '../../core/clv/reportCard'
import type { ModelSteps } from '../modelsProtocol'

/** What a forecast is made from. Columns hold one value a unit. */
export interface ForecastInput {
  /** Purchase days in the hold-out; NaN for units that had not bought by its eve. */
  readonly actual: Float64Array
  /** The same for what the naive forecasts say. */
  readonly naive: readonly { readonly name: NaiveName; readonly expected: Float64Array }[]
}

/** Naive forecasts: as in the equally long window right before, or as in the same window a year ago. */
export type NaiveName = 'last-window' | 'year-ago'

export interface ForecastFit {
  readonly naive: readonly { readonly name: NaiveName; readonly card: ReportCard }[]
}

/** The forecast, step by step. */
export function* forecastSteps({ actual, naive }: ForecastInput): ModelSteps<ForecastFit> {
  yield { stage: 'Scoring the naive forecasts', done: 0, total: 1 }
  return { naive: naive.map(({ name, expected }) => ({ name, card: reportCard(expected, actual) })) }
}
