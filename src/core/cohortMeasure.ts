import type { CohortMatrix } from './cohorts'

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

/** Every cell as a fraction, so that a mean can be weighted: Σ numerators ÷ Σ denominators. */
export interface CohortFractions {
  readonly numerator: ArrayLike<number>
  readonly denominator: ArrayLike<number>
}

/**
 * The two parts of every cell of a measure (metrics 4): counts and rates over the cohort's size, `margin` and
 * `cumulative` in the ledger's value basis, AOV as gross ÷ sales. `perAccount` puts money over the size, otherwise over 1.
 */
export function cohortMeasure(matrix: CohortMatrix, measure: CohortMeasure, perAccount: boolean): CohortFractions {
  const { size, ages, active, activeOnOrAfter, orders, gross, revenue, value } = matrix
  const sizes = eachCell(matrix, (row) => size[row])
  const ones = eachCell(matrix, () => 1)
  const money = perAccount ? sizes : ones
  switch (measure) {
    case 'retention':
      return { numerator: active, denominator: sizes }
    case 'retention-after':
      return { numerator: activeOnOrAfter, denominator: sizes }
    case 'active':
      return { numerator: active, denominator: ones }
    case 'revenue':
      return { numerator: revenue, denominator: money }
    case 'margin':
      return { numerator: value, denominator: money }
    case 'cumulative':
      return { numerator: runningSum(value, ages), denominator: money }
    case 'orders':
      return { numerator: orders, denominator: ones }
    case 'aov':
      return { numerator: gross, denominator: orders }
    case 'revenue-retention':
      return { numerator: revenue, denominator: eachCell(matrix, (row) => revenue[row * ages]) }
  }
}

function eachCell(matrix: CohortMatrix, ofRow: (row: number) => number): Float64Array {
  const cells = new Float64Array(matrix.state.length)
  for (let row = 0; row < matrix.size.length; row++) cells.fill(ofRow(row), row * matrix.ages, (row + 1) * matrix.ages)
  return cells
}

function runningSum(cells: Float64Array, ages: number): Float64Array {
  const sums = Float64Array.from(cells)
  for (let cell = 1; cell < sums.length; cell++) if (cell % ages !== 0) sums[cell] += sums[cell - 1]
  return sums
}
