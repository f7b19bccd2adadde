import { type CohortMeasure, cohortMeasure } from './cohortMeasure'
import type { CohortMatrix } from './cohorts'
import { CELL_COMPLETE } from './cohortState'

/** Weighted mean row: Σ numerators ÷ Σ denominators over the cohorts whose cell at that age is complete; the left-censored first cohort stays out. */
export interface CohortMean {
  /** NaN where no cohort is complete at that age. */
  readonly mean: Float64Array
  /** Σ of the cohort sizes behind each mean. */
  readonly n: Float64Array
}

/**
 * The mean row of a measure (metrics 4), over all rows or those of one group. Empty cohorts and cells in which the
 * measure does not exist are not in it.
 */
export function cohortMean(
  matrix: CohortMatrix,
  measure: CohortMeasure,
  perAccount: boolean,
  group: number | null = null,
): CohortMean {
  const { ages, size, state, cohortMonth, leftCensored } = matrix
  const { numerator, denominator } = cohortMeasure(matrix, measure, perAccount)
  const over = new Float64Array(ages)
  const under = new Float64Array(ages)
  const n = new Float64Array(ages)
  for (let row = 0; row < size.length; row++) {
    if (size[row] === 0 || (group !== null && matrix.group[row] !== group)) continue
    if (leftCensored && cohortMonth[row] === cohortMonth[0]) continue
    for (let age = 0; age < ages; age++) {
      const cell = row * ages + age
      if (state[cell] !== CELL_COMPLETE || denominator[cell] <= 0) continue
      over[age] += numerator[cell]
      under[age] += denominator[cell]
      n[age] += size[row]
    }
  }
  return { mean: over.map((sum, age) => (under[age] > 0 ? sum / under[age] : NaN)), n }
}
