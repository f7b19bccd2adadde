import { orderedWord } from '../../core/orderedWord'
import type { CohortsAnswer } from '../../state/answers'
import { canBePerAccount } from './cohortMeasures'
import type { CohortRow } from './cohortRows'

/** What a cell is called where its accounts and orders are opened: "revenue:each:2010-12:m3:country:France". */
export function cellPlace(answer: CohortsAnswer, row: CohortRow, age: number): string {
  const { measure, perAccount, matrix, groupBy, groups } = answer
  const { grain, offset } = matrix
  const per = perAccount && canBePerAccount(measure) ? 'each' : 'sum'
  const group = groupBy === null ? [] : [groupBy, groups[row.group] ?? '']
  return [measure, per, row.cohort, orderedWord({ grain, offset, age, orLater: false }), ...group].join(':')
}

/** What a mean of the table is called there: "revenue:each:mean:m3:country:France", of all cohorts without a group. */
export function meanPlace(answer: CohortsAnswer, age: number, group: string | undefined): string {
  const { measure, perAccount, matrix, groupBy } = answer
  const { grain, offset } = matrix
  const per = perAccount && canBePerAccount(measure) ? 'each' : 'sum'
  const of = groupBy === null ? [] : group === undefined ? [groupBy] : [groupBy, group]
  return [measure, per, 'mean', orderedWord({ grain, offset, age, orLater: false }), ...of].join(':')
}

/** What the accounts of a cohort are called there: those that ordered in its first period, which are all of them. */
export function sizePlace(answer: CohortsAnswer, row: CohortRow): string {
  return cellPlace({ ...answer, measure: 'active' }, row, 0)
}
