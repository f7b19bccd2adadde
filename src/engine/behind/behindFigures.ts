import { AUDIENCE_BEHIND } from './audienceBehind'
import { CHURN_BEHIND } from './churnBehind'
import { COHORT_BEHIND } from './cohortBehind'
import { DATA_BEHIND } from './dataBehind'
import { ECONOMICS_BEHIND } from './economicsBehind'
import type { EXPERIMENT_BEHIND } from './experimentBehind'
import { FORECAST_BEHIND } from './forecastBehind'
import { HISTORY_BEHIND } from './historyBehind'
import { HOLDOUT_BEHIND } from './holdoutBehind'
import { LIST_BEHIND } from './listBehind'
import { REPEAT_BEHIND } from './repeatBehind'
import { RETENTION_BEHIND } from './retentionBehind'
import { RISK_BEHIND } from './riskBehind'
import { RULE_BEHIND } from './ruleBehind'
import { SALES_BEHIND } from './salesBehind'
import { SCENARIO_BEHIND } from './scenarioBehind'
import { SEGMENTS_BEHIND } from './segmentsBehind'
import { SERVICE_BEHIND } from './serviceBehind'
import { SERVICE_COST_BEHIND } from './serviceCostBehind'
import { SURVIVAL_BEHIND } from './survivalBehind'
import { TRACKING_BEHIND } from './trackingBehind'
import { WORTH_BEHIND } from './worthBehind'

/** Every figure that can be taken apart into accounts and orders, by its id in docs/metrics.md, at once. */
export const PROMPT_BEHIND = {
  ...SALES_BEHIND,
  ...RETENTION_BEHIND,
  ...CHURN_BEHIND,
  ...WORTH_BEHIND,
  ...COHORT_BEHIND,
  ...ECONOMICS_BEHIND,
  ...SEGMENTS_BEHIND,
  ...SCENARIO_BEHIND,
  ...SERVICE_BEHIND,
  ...SERVICE_COST_BEHIND,
  ...REPEAT_BEHIND,
  ...RULE_BEHIND,
  ...SURVIVAL_BEHIND,
  ...LIST_BEHIND,
  ...DATA_BEHIND,
  ...HISTORY_BEHIND,
} as const

/** The same for figures that a model is waited for. */
export const LATE_BEHIND = {
  ...FORECAST_BEHIND,
  ...HOLDOUT_BEHIND,
  ...TRACKING_BEHIND,
  ...RISK_BEHIND,
  ...AUDIENCE_BEHIND,
} as const

export type BehindName = keyof typeof PROMPT_BEHIND | keyof typeof LATE_BEHIND | keyof typeof EXPERIMENT_BEHIND
