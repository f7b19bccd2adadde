import { COHORT_GROUPINGS, type CohortGrouping } from '../../core/cohortGrouping'
import { cohortCells } from '../../core/cohortCells'
import { cohortMean } from '../../core/cohortMean'
import { type CohortMeasure, cohortMeasure } from '../../core/cohortMeasure'
import { type CohortMatrix, cohorts } from '../../core/cohorts'
import type { CohortGrain, CohortOffset } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { cohortColumn } from './cohortColumn'
import { naturalCohorts } from './naturalCohorts'

/** What the cohort table shows; `grain` null: decided by the median gap. */
export interface CohortQuestion {
  readonly scope: Scope
  readonly measure: CohortMeasure
  readonly perAccount: boolean
  readonly grain: CohortGrain | null
  readonly offset: CohortOffset
  /** Split each cohort by an attribute of the account, or by what its first sale tells of its acquisition. */
  readonly groupBy: CohortGrouping | null
}

export interface CohortsAnswer {
  readonly frame: Frame
  /** What the cells are: as asked, told again because an answer may outlive its question on screen. */
  readonly measure: CohortMeasure
  readonly perAccount: boolean
  readonly matrix: CohortMatrix
  /** The measure's value of every cell, NaN where absent. */
  readonly cells: Float64Array
  /** What each cell is made of: numerator ÷ denominator; a denominator of 1 is a plain count or sum. */
  readonly numerator: Float64Array
  readonly denominator: Float64Array
  readonly mean: Float64Array
  readonly meanN: Float64Array
  /** Of each group its mean row and n: group × ages + age; empty when not grouped. */
  readonly groupMean: Float64Array
  readonly groupMeanN: Float64Array
  /** The grain that the median gap of all the data chooses, and that gap in days; null when nobody bought twice. */
  readonly naturalGrain: CohortGrain
  readonly medianGap: number | null
  /** What the cohorts are split by; null when they are not. */
  readonly groupBy: CohortGrouping | null
  /** Texts of the groups when grouped ('' = unknown). */
  readonly groups: readonly string[]
}

/** The cohort table of a scope. */
export function answerCohorts(analysis: Analysis, question: CohortQuestion): CohortsAnswer {
  const { scope, measure, perAccount, offset } = question
  const ledger = analysis.ledger(scope)
  const { grain: naturalGrain, medianGap } = naturalCohorts(analysis)
  const grain = question.grain ?? naturalGrain
  const groupBy = COHORT_GROUPINGS.find((grouping) => grouping === question.groupBy) ?? null
  const column = groupBy === null ? null : cohortColumn(analysis, scope, groupBy)
  const matrix = analysis.recall(`cohorts ${grain} ${offset} ${groupBy}`, scope, () =>
    cohorts(ledger, analysis.mask(scope), grain, offset, analysis.settings.historyComplete, column?.code),
  )
  const mean = cohortMean(matrix, measure, perAccount)
  const groups = column?.texts ?? []
  const groupMeans = groups.map((_, group) => cohortMean(matrix, measure, perAccount, group))
  const { numerator, denominator } = cohortMeasure(matrix, measure, perAccount)
  return {
    frame: analysis.frame(scope),
    measure,
    perAccount,
    matrix: structuredClone(matrix),
    cells: cohortCells(matrix, measure, perAccount),
    numerator: Float64Array.from(numerator),
    denominator: Float64Array.from(denominator),
    mean: mean.mean,
    meanN: mean.n,
    groupMean: flat(groupMeans.map((row) => row.mean)),
    groupMeanN: flat(groupMeans.map((row) => row.n)),
    naturalGrain,
    medianGap,
    groupBy,
    groups,
  }
}

function flat(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0
  const cells = new Float64Array(rows.length * width)
  rows.forEach((row, at) => cells.set(row, at * width))
  return cells
}
