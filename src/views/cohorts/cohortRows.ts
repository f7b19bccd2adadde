import { cohortWord } from '../../core/cohortWord'
import type { CohortsAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'
import { periodName } from '../../ui/periodName'

/** A row of the cohort table. */
export interface CohortRow {
  /** Its row in the matrix. */
  readonly row: number
  /** In the URL and as `data-cohort`: "2010-12", "2010-Q4"; with a group in front when the table is broken down. */
  readonly id: string
  readonly cohort: string
  readonly name: string
  readonly group: number
  readonly size: number
  /** The data begin here: its accounts may be older. */
  readonly leftCensored: boolean
}

/** Rows of one value of the attribute that the table is broken down by. */
export interface CohortGroup {
  readonly group: number
  /** '' when the table is not broken down. */
  readonly name: string
  readonly size: number
  readonly rows: readonly CohortRow[]
}

export const COHORT_SORTS = ['first', 'newest', 'size'] as const
export type CohortSort = (typeof COHORT_SORTS)[number]

/** The rows of an answer, group by group, the largest group first. */
export function cohortGroups(answer: CohortsAnswer, sort: CohortSort, format: Format): readonly CohortGroup[] {
  const grouped = answer.groups.length > 0
  const groups = new Map<number, CohortRow[]>()
  answer.matrix.size.forEach((size, row) => {
    if (grouped && size === 0) return
    const group = answer.matrix.group[row] ?? 0
    const rows = groups.get(group) ?? []
    rows.push(cohortRow(answer, row, format))
    groups.set(group, rows)
  })
  return [...groups]
    .map(([group, rows]) => ({
      group,
      name: grouped ? answer.groups[group] || 'Not known' : '',
      size: rows.reduce((sum, row) => sum + row.size, 0),
      rows: sorted(rows, sort),
    }))
    .toSorted((a, b) => b.size - a.size || a.group - b.group)
}

function cohortRow(answer: CohortsAnswer, row: number, format: Format): CohortRow {
  const { cohortMonth, group, size, grain, leftCensored } = answer.matrix
  const month = cohortMonth[row] ?? 0
  const cohort = cohortWord({ month, grain })
  const groupName = answer.groups[group[row] ?? 0] ?? ''
  return {
    row,
    id: answer.groups.length > 0 ? `${groupName}:${cohort}` : cohort,
    cohort,
    name: periodName({ month, grain }, format),
    group: group[row] ?? 0,
    size: size[row] ?? 0,
    leftCensored: leftCensored && month === cohortMonth[0],
  }
}

function sorted(rows: readonly CohortRow[], sort: CohortSort): readonly CohortRow[] {
  if (sort === 'newest') return rows.toReversed()
  return sort === 'size' ? rows.toSorted((a, b) => b.size - a.size || a.row - b.row) : rows
}

/** "month" or "quarter", as many as asked. */
export function periodWord(answer: CohortsAnswer, many = false): string {
  return `${answer.matrix.grain}${many ? 's' : ''}`
}
