import type { CohortMatrix } from './cohorts'
import { CELL_COMPLETE } from './cohortState'

/** When accounts had brought what winning them cost (metrics 1). */
export interface CacPayback {
  /** The first complete age at which they had; null: not yet. Never extrapolated. */
  readonly age: number | null
  /** The last complete age that was looked at; −1 where none is complete. */
  readonly seen: number
}

/**
 * The first age k, of the matrix's grain, at which the cumulative value of these rows reaches the cost of their acquisition. At
 * each age both sides are summed over the rows that are complete there, as in the mean row. Null where no row's cost is known.
 *
 * @param rowCost Σ cost of acquisition of the accounts of each row, NaN unknown
 */
export function cacPayback(matrix: CohortMatrix, rowCost: Float64Array, rows: readonly number[]): CacPayback | null {
  const { ages, size, state, value } = matrix
  const known = rows.filter((row) => size[row] > 0 && !Number.isNaN(rowCost[row]))
  if (known.length === 0) return null
  const sum = new Float64Array(known.length)
  let seen = -1
  for (let age = 0; age < ages; age++) {
    let [brought, spent, complete] = [0, 0, 0]
    known.forEach((row, i) => {
      sum[i] += value[row * ages + age]
      if (state[row * ages + age] !== CELL_COMPLETE) return
      complete++
      brought += sum[i]
      spent += rowCost[row]
    })
    if (complete === 0) break
    seen = age
    if (brought >= spent) return { age, seen: lastComplete(matrix, known, age) }
  }
  return { age: null, seen }
}

function lastComplete({ ages, state }: CohortMatrix, rows: readonly number[], from: number): number {
  let last = from
  while (last + 1 < ages && rows.some((row) => state[row * ages + last + 1] === CELL_COMPLETE)) last++
  return last
}
