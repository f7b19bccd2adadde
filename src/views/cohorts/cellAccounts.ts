import { orderedWord } from '../../core/orderedWord'
import type { AccountField, Choice } from '../../core/scope'
import type { CohortsAnswer } from '../../state/answers'
import type { CohortRow } from './cohortRows'

/** The accounts that a cell is made of: how many, and the account filter that chooses them. */
export interface CellAccounts {
  readonly count: number
  readonly fields: Choice<AccountField>
}

/**
 * Accounts of a cell: those of the cohort that ordered at that age (or later, where the measure says so); of a cumulative
 * cell, and at age 0, the whole cohort.
 */
export function cellAccounts(answer: CohortsAnswer, row: CohortRow, age: number): CellAccounts {
  const { measure, matrix, groupBy, groups } = answer
  const { grain, offset, ages, active, activeOnOrAfter } = matrix
  const orLater = measure === 'retention-after'
  const cell = row.row * ages + age
  const all = age === 0 || measure === 'cumulative'
  return {
    count: (all ? row.size : orLater ? activeOnOrAfter[cell] : active[cell]) ?? 0,
    fields: {
      cohort: [row.cohort],
      ...(all ? {} : { ordered: [orderedWord({ grain, offset, age, orLater })] }),
      ...(groupBy === null ? {} : { [groupBy]: [groups[row.group] ?? ''] }),
    },
  }
}
