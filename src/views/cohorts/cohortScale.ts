import { CELL_COMPLETE } from '../../core/cohortState'
import type { CohortsAnswer } from '../../state/answers'
import { rampBreaks, rampStep } from '../../ui/rampSteps'
import type { CohortGroup } from './cohortRows'

/** Cohorts smaller than this are printed but not coloured. */
export const FEWEST_COLOURED = 5

/** `locked`: by what occurs in the table of all accounts on all data, so that no filter and no as-of day moves a colour. */
export const COHORT_SCALES = ['table', 'row', 'column', 'locked'] as const
export type CohortScale = (typeof COHORT_SCALES)[number]

/** The step of the ramp of every cell, and the limits where they are the same for the whole table. */
export interface CohortColours {
  /** 1 to 8; 0 where a cell is not coloured. By matrix row × ages + age. */
  readonly steps: Uint8Array
  readonly breaks: readonly number[] | null
}

/**
 * Colours complete cells from age 1 on, of cohorts of five accounts or more. `everyone` is the table that a locked scale is
 * taken from; null while it is not there: then the scale is that of the whole table.
 */
export function cohortColours(
  answer: CohortsAnswer,
  groups: readonly CohortGroup[],
  ages: number,
  scale: CohortScale,
  everyone: CohortsAnswer | null = null,
): CohortColours {
  const { matrix, cells } = answer
  const steps = new Uint8Array(cells.length)
  const coloured: number[] = []
  for (const { row, size } of groups.flatMap((group) => group.rows)) {
    if (size < FEWEST_COLOURED) continue
    for (let age = 1; age < ages; age++) {
      const cell = row * matrix.ages + age
      if (matrix.state[cell] === CELL_COMPLETE && !Number.isNaN(cells[cell])) coloured.push(cell)
    }
  }
  const lineOf = (cell: number) =>
    scale === 'table' || scale === 'locked' ? 0 : scale === 'row' ? Math.floor(cell / matrix.ages) : cell % matrix.ages
  const lines = new Map<number, number[]>()
  for (const cell of coloured) putInto(lines, lineOf(cell), cells[cell] ?? Number.NaN)
  const locked = scale === 'locked' && everyone !== null ? rampBreaks(colouredValues(everyone)) : null
  const breaksOf = new Map([...lines].map(([line, values]) => [line, locked ?? rampBreaks(values)]))
  for (const cell of coloured) steps[cell] = rampStep(cells[cell] ?? Number.NaN, breaksOf.get(lineOf(cell)) ?? [])
  return { steps, breaks: scale === 'table' || scale === 'locked' ? (breaksOf.get(0) ?? []) : null }
}

/** The cells of a whole table that are coloured. */
function colouredValues({ matrix, cells }: CohortsAnswer): number[] {
  const { ages, size, state } = matrix
  return Array.from(cells).filter(
    (value, cell) =>
      cell % ages > 0 &&
      (size[Math.floor(cell / ages)] ?? 0) >= FEWEST_COLOURED &&
      state[cell] === CELL_COMPLETE &&
      !Number.isNaN(value),
  )
}

function putInto(lines: Map<number, number[]>, line: number, value: number): void {
  const values = lines.get(line)
  if (values === undefined) lines.set(line, [value])
  else values.push(value)
}
