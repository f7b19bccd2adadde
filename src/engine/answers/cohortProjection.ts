import { monthOfDay } from '../../core/calendar'
import { cohortExpectation } from '../../core/clv/cohortExpectation'
import type { ForecastSum } from '../../core/clv/forecastSum'
import { periodEnds } from '../../core/clv/periodEnds'
import type { CohortGrouping } from '../../core/cohortGrouping'
import { type CohortGrain, MONTHS_PER_PERIOD } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { expectedPurchases, unitExpectation } from '../expectedPurchases'
import { type ForecastStanding, settledForecast } from '../settledForecast'
import { cohortColumn } from './cohortColumn'
import { naturalCohorts } from './naturalCohorts'

/** Which cohorts are projected, and whether in the scope's value basis or in revenue. */
export interface CohortProjectionQuestion {
  readonly scope: Scope
  readonly grain: CohortGrain | null
  readonly groupBy: CohortGrouping | null
  readonly inRevenue: boolean
}

/** Sums with their 80 % intervals, row × columns + column. */
export interface ProjectedCells {
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What is expected of each cohort in civil periods to come: rows as in the cohort table under the same question. */
export interface CohortProjectionAnswer {
  readonly frame: Frame
  readonly standing: ForecastStanding
  readonly horizonMonths: number
  readonly grain: CohortGrain
  /** Periods ahead: the first is what is left of the one that runs, the others are whole. 0 unless shown. */
  readonly columns: number
  /** Rows in each group: the cohort of the last of them is the period that runs. */
  readonly ages: number
  readonly orders: ProjectedCells
  /** Undiscounted, before the cost to serve. Ten-thousandths. */
  readonly value: ProjectedCells
  /** The same, added up from tomorrow to the end of each period. */
  readonly valueByThen: ProjectedCells
}

/** The projection of the cohorts of a scope: what the fitted model expects of every account, given its history. */
export async function answerCohortProjection(
  analysis: Analysis,
  question: CohortProjectionQuestion,
  signal: AbortSignal,
): Promise<CohortProjectionAnswer> {
  const scope: Scope = question.inRevenue ? { ...question.scope, basis: 'revenue' } : question.scope
  const grain = question.grain ?? naturalCohorts(analysis).grain
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  const { groupOf, ages, groups } = cohortRowsOf(analysis, scope, grain, question.groupBy)
  const shared = { frame: analysis.frame(scope), standing, horizonMonths: frame.settings.horizonMonths, grain, ages }
  const ends = periodEnds(frame.asOfDay, frame.horizonDays, grain)
  if (fit === null || standing !== 'shown' || ends.length === 0) {
    return { ...shared, columns: 0, orders: cellsOf([]), value: cellsOf([]), valueByThen: cellsOf([]) }
  }
  const byEnd = await expectedPurchases(analysis, frame, fit, { name: `ends ${grain}`, days: ends }, signal)
  const mask = analysis.mask(scope)
  const told = cohortExpectation(unitExpectation(fit), byEnd, ends.length, mask, groupOf, groups * ages)
  return {
    ...shared,
    columns: ends.length,
    orders: cellsOf(told.flatMap(({ orders }) => orders)),
    value: cellsOf(told.flatMap(({ value }) => value)),
    valueByThen: cellsOf(told.flatMap(({ valueByThen }) => valueByThen)),
  }
}

/** The row of every unit in the cohort matrix; −1 for one without a sale. */
function cohortRowsOf(analysis: Analysis, scope: Scope, grain: CohortGrain, groupBy: CohortGrouping | null) {
  const { saleStart, saleDay, unitCount, firstDay, asOfDay } = analysis.ledger(scope)
  const column = groupBy === null ? null : cohortColumn(analysis, scope, groupBy)
  const periodOf = (day: number) => Math.floor(monthOfDay(day) / MONTHS_PER_PERIOD[grain])
  const first = periodOf(firstDay)
  const ages = periodOf(asOfDay) - first + 1
  const groupOf = Int32Array.from({ length: unitCount }, (_, unit) =>
    saleStart[unit] === saleStart[unit + 1]
      ? -1
      : (column?.code[unit] ?? 0) * ages + periodOf(saleDay[saleStart[unit]!]!) - first,
  )
  return { groupOf, ages, groups: column?.texts.length ?? 1 }
}

function cellsOf(sums: readonly ForecastSum[]): ProjectedCells {
  return {
    value: Float64Array.from(sums, ({ value }) => value),
    low: Float64Array.from(sums, ({ low }) => low),
    high: Float64Array.from(sums, ({ high }) => high),
  }
}
