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
