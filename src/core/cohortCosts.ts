import type { AccountMask } from './accountMask'
import { monthOfDay } from './calendar'
import type { CohortMatrix } from './cohorts'
import type { Ledger } from './ledger'
import { MONTHS_PER_PERIOD } from './saleAge'

/**
 * Σ of a cost of the masked units over the rows of a cohort matrix; NaN for a row that holds a unit whose cost is unknown, or
 * no unit.
 *
 * @param ofUnit the cost of each unit, NaN unknown
 * @param groupOf as the matrix was grouped by
 */
export function cohortCosts(
  matrix: CohortMatrix,
  ledger: Ledger,
  mask: AccountMask,
  ofUnit: Float64Array,
  groupOf?: Int32Array,
): Float64Array {
  const costs = new Float64Array(matrix.size.length)
  const span = MONTHS_PER_PERIOD[matrix.grain]
  const firstPeriod = Math.floor(matrix.cohortMonth[0] / span)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    const sale = ledger.saleStart[unit]
    if ((mask !== null && mask[unit] === 0) || sale === ledger.saleStart[unit + 1]) continue
    const period = Math.floor(monthOfDay(ledger.saleDay[sale]) / span) - firstPeriod
    costs[(groupOf === undefined ? 0 : groupOf[unit] * matrix.ages) + period] += ofUnit[unit]
  }
  return costs.map((cost, row) => (matrix.size[row] === 0 ? NaN : cost))
}
