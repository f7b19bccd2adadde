import { CELL_ABSENT, CELL_COMPLETE } from '../../core/cohortState'
import type { CohortsAnswer } from '../../state/answers'
import { rampBreaks, rampStep } from '../../ui/rampSteps'

/** Cohorts that fit on a page beside its head, and ages that fit beside each other. */
const ROWS = 24
const AGES = 25
/** Older cohorts are left to the screen: two pages are read, ten are not. */
const NEWEST = 2 * ROWS
/** Cohorts smaller than this are printed but not coloured, as on the screen. */
const FEWEST_COLOURED = 5

export interface BoardCell {
  /** A share; NaN where nobody could be counted. */
  readonly value: number
  readonly partial: boolean
  /** 1 to 8; 0 is not coloured. */
  readonly step: number
}

export interface BoardCohort {
  /** Civil month since 1970-01 in which the cohort begins. */
  readonly month: number
  readonly size: number
  /** By age; null where it is not reached yet. */
  readonly cells: readonly (BoardCell | null)[]
}

export interface BoardCohorts {
  readonly pages: readonly (readonly BoardCohort[])[]
  readonly ages: number
  /** Cohorts that are older than those printed, and ages beyond them. */
  readonly older: number
  readonly later: number
}

/** The newest cohorts with their retention by age, oldest first, in pages as full as each other; colours as on the screen, over all that is printed. */
export function boardCohorts({ matrix, cells }: CohortsAnswer): BoardCohorts {
  const all = Array.from(matrix.size.keys())
  const rows = all.slice(-NEWEST)
  const ages = Math.min(AGES, matrix.ages)
  const state = (row: number, age: number) => matrix.state[row * matrix.ages + age] ?? CELL_ABSENT
  const value = (row: number, age: number) => cells[row * matrix.ages + age] ?? Number.NaN
  const isColoured = (row: number, age: number) =>
    age > 0 && (matrix.size[row] ?? 0) >= FEWEST_COLOURED && state(row, age) === CELL_COMPLETE
  const places = Array.from({ length: ages }, (_, age) => age)
  const breaks = rampBreaks(
    rows.flatMap((row) => places.filter((age) => isColoured(row, age)).map((age) => value(row, age))),
  )
  const cohorts = rows.map((row): BoardCohort => ({
    month: matrix.cohortMonth[row] ?? 0,
    size: matrix.size[row] ?? 0,
    cells: places.map((age) =>
      state(row, age) === CELL_ABSENT || matrix.size[row] === 0
        ? null
        : {
            value: value(row, age),
            partial: state(row, age) !== CELL_COMPLETE,
            step: isColoured(row, age) && !Number.isNaN(value(row, age)) ? rampStep(value(row, age), breaks) : 0,
          },
    ),
  }))
  const count = Math.ceil(cohorts.length / ROWS)
  const most = Math.ceil(cohorts.length / Math.max(1, count))
  const pages = Array.from({ length: count }, (_, page) => cohorts.slice(page * most, (page + 1) * most))
  return { pages, ages, older: all.length - rows.length, later: matrix.ages - ages }
}
