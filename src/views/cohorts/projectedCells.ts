import type { CohortMeasure } from '../../core/cohortMeasure'
import type { CohortProjectionAnswer, CohortsAnswer } from '../../state/answers'
import type { CohortChoices } from './useCohortChoices'
import { canBePerAccount } from './cohortMeasures'

/** What is expected in a cell that is still to come, with its 80 % interval, in the unit of the table's cells. */
export interface ProjectedCell {
  readonly value: number
  readonly low: number
  readonly high: number
  /** What of `value` is earned already: 0 unless the measure is cumulative. */
  readonly earned: number
}

/** Looks up the projection of a cell of a cohort table; null where there is none. */
export type ProjectionOf = (row: number, age: number) => ProjectedCell | null

const PROJECTED: readonly CohortMeasure[] = ['revenue', 'margin', 'cumulative', 'orders']

/** Why the cells to come of this table are not projected by their measure; null where they can be. */
export function notProjectable({ measure, offset }: Pick<CohortChoices, 'measure' | 'offset'>): string | null {
  if (!PROJECTED.includes(measure)) return 'Projected: orders, revenue, margin and cumulative value.'
  return offset === 'calendar' ? null : 'Projected cells are civil periods. Let the age count by calendar.'
}

/** The columns of a table with its projection: those that are earned, and those to come of the oldest cohort. */
export function columnsWithProjection({ matrix }: CohortsAnswer, projection: CohortProjectionAnswer | null): number {
  return matrix.ages + Math.max(0, (projection?.columns ?? 0) - 1)
}

/** The age of the period that runs, in a row of a table by calendar. */
export function runningAge({ matrix }: CohortsAnswer, row: number): number {
  return matrix.ages - 1 - (row % matrix.ages)
}

/**
 * The projection of the cells of a table. The period that runs has none in the table; with `running` it is the whole of it,
 * what is earned and what is left, where the measure is cumulative.
 */
export function projectionOf(
  answer: CohortsAnswer,
  projection: CohortProjectionAnswer | null,
  running = false,
): ProjectionOf {
  const { matrix, measure, perAccount } = answer
  if (projection === null || !fits(answer, projection)) return () => null
  const cumulative = measure === 'cumulative'
  const cells = measure === 'orders' ? projection.orders : cumulative ? projection.valueByThen : projection.value
  return (row, age) => {
    const now = runningAge(answer, row)
    const column = age - now
    const size = matrix.size[row] ?? 0
    if (size === 0 || column < (running ? 0 : 1) || column >= projection.columns) return null
    const at = row * projection.columns + column
    const under = perAccount && canBePerAccount(measure) ? size : 1
    const earned = cumulative ? (answer.numerator[row * matrix.ages + now] ?? 0) : 0
    const of = (column: Float64Array) => (earned + (column[at] ?? Number.NaN)) / under
    return { value: of(cells.value), low: of(cells.low), high: of(cells.high), earned: earned / under }
  }
}

/** Whether cells and projection are of the same cohorts, in the same order. */
function fits({ matrix, frame }: CohortsAnswer, projection: CohortProjectionAnswer): boolean {
  return (
    matrix.offset === 'calendar' &&
    matrix.grain === projection.grain &&
    matrix.ages === projection.ages &&
    frame.asOfDay === projection.frame.asOfDay &&
    matrix.size.length * projection.columns <= projection.value.value.length
  )
}
