import { type CohortMeasure, cohortMeasure } from './cohortMeasure'
import type { CohortMatrix } from './cohorts'
import { CELL_ABSENT } from './cohortState'

/**
 * Value of every cell of a measure, laid out as the matrix. NaN where the cell is absent, its row is empty, or the
 * measure does not exist there (no sale to average, no revenue at age 0); a real 0 stays 0.
 */
export function cohortCells(matrix: CohortMatrix, measure: CohortMeasure, perAccount: boolean): Float64Array {
  const { numerator, denominator } = cohortMeasure(matrix, measure, perAccount)
  const cells = new Float64Array(matrix.state.length).fill(NaN)
  for (let cell = 0; cell < cells.length; cell++) {
    const empty = matrix.size[Math.floor(cell / matrix.ages)] === 0
    if (empty || matrix.state[cell] === CELL_ABSENT || denominator[cell] <= 0) continue
    cells[cell] = numerator[cell] / denominator[cell]
  }
  return cells
}
