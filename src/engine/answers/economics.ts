import { costChannel, type MonthSpan } from '../../core/costTable'
import type { CohortGrain, CohortOffset } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'
import { type CohortCac, cohortCac } from './cohortCac'
import { acquisitionOfScope, type CostGap } from './costsOfScope'
import { channelRows, cohortRows, type EconomicsRow, HORIZON_MONTHS, totalRow } from './economicsRows'
import { naturalCohorts } from './naturalCohorts'

/** What the economics of new accounts are asked with; `grain` null: decided by the median gap. */
export interface EconomicsQuestion {
  readonly scope: Scope
  readonly grain: CohortGrain | null
  /** How the ages of the curves are counted; paybacks of channels and cohorts are in calendar months. */
  readonly offset: CohortOffset
}

/** What new accounts cost and bring, in margin whatever the scope's basis; or why that cannot be told. */
export interface EconomicsAnswer {
  readonly frame: Frame
  readonly gap: CostGap | null
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

/** LTV:CAC, CAC and payback of the chosen accounts: in all, by channel of acquisition and by cohort. */
export function answerEconomics(analysis: Analysis, question: EconomicsQuestion): EconomicsAnswer {
  const scope: Scope = { ...question.scope, basis: 'margin' }
  const grain = question.grain ?? naturalCohorts(analysis).grain
  const base = { frame: analysis.frame(scope), horizonMonths: HORIZON_MONTHS, grain }
  const acquisition = acquisitionOfScope(analysis, scope)
  if (typeof acquisition === 'string') return { ...base, ...NOTHING, gap: acquisition }
  if (!base.frame.marginKnown) return { ...base, ...NOTHING, gap: 'no-margin' }
  const costed = { analysis, scope, acquisition }
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
