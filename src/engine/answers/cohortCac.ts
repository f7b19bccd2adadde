import { cacPayback } from '../../core/cacPayback'
import { cohortCosts } from '../../core/cohortCosts'
import { cohorts } from '../../core/cohorts'
import type { CohortGrain, CohortOffset } from '../../core/saleAge'
import type { CostedScope } from './economicsRows'

/** Of each row of the cohort matrix that is not broken down: what winning it cost, and when that was paid back. */
export interface CohortCac {
  readonly grain: CohortGrain
  readonly offset: CohortOffset
  /** Acquisition period of each row: first civil month. */
  readonly cohortMonth: Int32Array
  /** Per account; NaN unknown. */
  readonly cac: Float64Array
  /** The age at which it was paid back; −1 not yet, NaN unknown. */
  readonly payback: Float64Array
}

/** CAC and payback row by row, at the ages that the curves of cumulative margin have. */
export function cohortCac(costed: CostedScope, grain: CohortGrain, offset: CohortOffset): CohortCac {
  const { analysis, scope, acquisition } = costed
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const matrix = cohorts(ledger, mask, grain, offset, analysis.settings.historyComplete)
  const cost = cohortCosts(matrix, ledger, mask, acquisition.ofUnit)
  const payback = Float64Array.from(matrix.size.keys(), (row) => {
    const paid = cacPayback(matrix, cost, [row])
    return paid === null ? Number.NaN : (paid.age ?? -1)
  })
  return {
    grain,
    offset,
    cohortMonth: matrix.cohortMonth.slice(),
    cac: cost.map((sum, row) => sum / matrix.size[row]!),
    payback,
  }
}
