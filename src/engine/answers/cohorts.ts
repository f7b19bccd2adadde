import { ATTRIBUTES, type Attribute } from '../../core/accountTable'
import { cohortCells } from '../../core/cohortCells'
import { cohortGrain } from '../../core/cohortGrain'
import { cohortMean } from '../../core/cohortMean'
import { type CohortMeasure, cohortMeasure } from '../../core/cohortMeasure'
import { type CohortMatrix, cohorts } from '../../core/cohorts'
import { medianGap } from '../../core/medianGap'
import type { CohortGrain, CohortOffset } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'

/** What the cohort table shows; `grain` null: decided by the median gap. */
export interface CohortQuestion {
  readonly scope: Scope
  readonly measure: CohortMeasure
  readonly perAccount: boolean
  readonly grain: CohortGrain | null
  readonly offset: CohortOffset
  /** Split each cohort by an attribute of the account. */
  readonly groupBy: Attribute | null
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
  /** The grain that the median gap chooses, and that gap in days; null when nobody bought twice. */
  readonly naturalGrain: CohortGrain
  readonly medianGap: number | null
  /** Texts of the groups when grouped ('' = unknown). */
  readonly groups: readonly string[]
}

/** The cohort table of a scope. */
export function answerCohorts(analysis: Analysis, question: CohortQuestion): CohortsAnswer {
  const { scope, measure, perAccount, offset } = question
  const ledger = analysis.ledger(scope)
  const naturalGrain = analysis.recall('cohort grain', { ...scope, accounts: {} }, () => cohortGrain(ledger))
  const grain = question.grain ?? naturalGrain
  const groupBy = question.groupBy !== null && ATTRIBUTES.includes(question.groupBy) ? question.groupBy : null
  const matrix = analysis.recall(`cohorts ${grain} ${offset} ${groupBy}`, scope, () =>
    cohorts(
      ledger,
      analysis.mask(scope),
      grain,
      offset,
      analysis.settings.historyComplete,
      groupBy === null ? undefined : groupOfUnits(analysis, scope, groupBy),
    ),
  )
  const mean = cohortMean(matrix, measure, perAccount)
  const groups = groupBy === null ? [] : analysis.table.accounts.attributes[groupBy].texts
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
    medianGap: analysis.recall('median gap', { ...scope, accounts: {} }, () => medianGap(ledger)),
    groups,
  }
}

function groupOfUnits(analysis: Analysis, scope: Scope, attribute: Attribute): Int32Array {
  const { code } = analysis.table.accounts.attributes[attribute]
  return Int32Array.from({ length: analysis.ledger(scope).unitCount }, (_, unit) => code[analysis.leadOf(scope, unit)]!)
}

function flat(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0
  const cells = new Float64Array(rows.length * width)
  rows.forEach((row, at) => cells.set(row, at * width))
  return cells
}
