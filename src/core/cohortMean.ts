import type { CohortMatrix } from './cohorts'

/** Weighted mean row: Σ numerators ÷ Σ denominators over the cohorts whose cell at that age is complete; the left-censored first cohort stays out. */
export interface CohortMean {
  /** NaN where no cohort is complete at that age. */
  readonly mean: Float64Array
  /** Σ of the cohort sizes behind each mean. */
  readonly n: Float64Array
}

/** What a cohort cell shows. */
export const COHORT_MEASURES = [
  'retention',
  'retention-after',
  'active',
  'revenue',
  'margin',
  'cumulative',
  'orders',
  'aov',
  'revenue-retention',
] as const
export type CohortMeasure = (typeof COHORT_MEASURES)[number]

/** SIGNATURE ONLY. Value of every cell of a measure (NaN where absent or not computable); `perAccount` divides money by cohort size. */
export declare function cohortCells(matrix: CohortMatrix, measure: CohortMeasure, perAccount: boolean): Float64Array

/** SIGNATURE ONLY. */
export declare function cohortMean(matrix: CohortMatrix, measure: CohortMeasure, perAccount: boolean): CohortMean
