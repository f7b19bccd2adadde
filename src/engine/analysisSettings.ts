import type { ForecastSettings } from '../core/clv/forecastSettings'
import type { DefinitionSet } from '../core/scope'

/** Settings of the company that analyses depend on besides the scope. */
export interface AnalysisSettings {
  /** The rule for states of a scope that names none. */
  readonly definition: DefinitionSet
  /** The fixed-days rule used where too little rhythm is known. */
  readonly fixedDays: number
  /** Civil month, 1–12, with which fiscal years begin. */
  readonly fiscalYearStartMonth: number
  /** True: the data reach back to the company's first order, so the first cohort is not left-censored. */
  readonly historyComplete: boolean
  /** Days ahead that risk looks; null: by the company's rhythm. */
  readonly riskDays: number | null
  readonly forecast: ForecastSettings
}
