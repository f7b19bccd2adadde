import { addMonths } from '../../core/calendar'
import { costChannel, type MonthSpan } from '../../core/costTable'
import type { CohortGrain, CohortOffset } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { expectedPurchases, unitExpectation } from '../expectedPurchases'
import { type ForecastStanding, settledForecast } from '../settledForecast'
import { type CohortCac, cohortCac } from './cohortCac'
import { acquisitionOfScope, type CostGap } from './costsOfScope'
import {
  channelRows,
  cohortRows,
  type EconomicsRow,
  HORIZON_MONTHS,
  type MonthsToCome,
  totalRow,
} from './economicsRows'
import { naturalCohorts } from './naturalCohorts'

/** What the economics of new accounts are asked with; `grain` null: decided by the median gap. */
export interface EconomicsQuestion {
  readonly scope: Scope
  readonly grain: CohortGrain | null
  /** How the ages of the curves are counted; paybacks of channels and cohorts are in calendar months. */
  readonly offset: CohortOffset
  /** Joins what is expected of the first months still to come, where the forecast is shown: takes a fit. */
  readonly predicted?: boolean
}

/** What new accounts cost and bring, in margin whatever the scope's basis; or why that cannot be told. */
export interface EconomicsAnswer {
  readonly frame: Frame
  readonly gap: CostGap | null
  /** Of the prediction that joins; null where none was asked for. */
  readonly standing: ForecastStanding | null
  readonly horizonMonths: number
  readonly grain: CohortGrain
  /** Months whose new accounts are in it. */
  readonly months: MonthSpan | null
  readonly total: EconomicsRow | null
  readonly channels: readonly EconomicsRow[]
  readonly cohorts: readonly EconomicsRow[]
  readonly curves: CohortCac | null
  /** All that was spent in these months, and what of it no account carries yet, by channel ('' = of no channel). */
  readonly spent: number
  readonly waiting: readonly { readonly channel: string; readonly amount: number }[]
}

/** The same with what is expected of the months still to come. */
export async function answerExpectedEconomics(
  analysis: Analysis,
  question: EconomicsQuestion,
  signal: AbortSignal,
): Promise<EconomicsAnswer> {
  const scope: Scope = { ...question.scope, basis: 'margin' }
  const seen = answerEconomics(analysis, question)
  if (seen.total === null) return seen
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  if (fit === null || standing !== 'shown') return { ...seen, standing }
  const days = (firstDay: number) => addMonths(firstDay, HORIZON_MONTHS) - 1 - frame.asOfDay
  const byEnd = await expectedPurchases(analysis, frame, fit, { name: 'first months', days }, signal)
  return { ...answerEconomics(analysis, question, { units: unitExpectation(fit), byEnd }), standing }
}

/** LTV:CAC, CAC and payback of the chosen accounts: in all, by channel of acquisition and by cohort. */
export function answerEconomics(
  analysis: Analysis,
  question: EconomicsQuestion,
  ahead: MonthsToCome | null = null,
): EconomicsAnswer {
  const scope: Scope = { ...question.scope, basis: 'margin' }
  const grain = question.grain ?? naturalCohorts(analysis).grain
  const base = { frame: analysis.frame(scope), horizonMonths: HORIZON_MONTHS, grain, standing: null }
  const acquisition = acquisitionOfScope(analysis, scope)
  if (typeof acquisition === 'string') return { ...base, ...NOTHING, gap: acquisition }
  if (!base.frame.marginKnown) return { ...base, ...NOTHING, gap: 'no-margin' }
  const costed = { analysis, scope, acquisition, ahead }
  const { texts } = analysis.table.accounts.attributes.channel
  const written = (channel: string) => texts.find((text) => costChannel(text) === channel) ?? channel
  return {
    ...base,
    gap: null,
    months: acquisition.months,
    total: totalRow(costed),
    channels: channelRows(costed),
    cohorts: cohortRows(costed, grain),
    curves: cohortCac(costed, grain, question.offset),
    spent: acquisition.spent,
    waiting: [...acquisition.waiting]
      .filter(([, amount]) => amount !== 0)
      .map(([channel, amount]) => ({ channel: written(channel), amount }))
      .toSorted((a, b) => b.amount - a.amount || (a.channel < b.channel ? -1 : 1)),
  }
}

const NOTHING = { months: null, total: null, channels: [], cohorts: [], curves: null, spent: 0, waiting: [] } as const
