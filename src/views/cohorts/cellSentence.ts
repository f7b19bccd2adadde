import { CELL_PARTIAL } from '../../core/cohortState'
import type { Format } from '../../ui/format'
import { kindOf } from './cohortMeasures'
import { type CohortRow, periodWord } from './cohortRows'
import type { CohortTableFrame } from './CohortRowView'

/** A cell as it is read out: "Apr 2011, month 5, 22.7%, 68 of 300". */
export function cellSentence(frame: CohortTableFrame, row: CohortRow, age: number, format: Format): string {
  const { answer } = frame
  const { measure } = answer
  const cell = row.row * answer.matrix.ages + age
  const value = answer.cells[cell] ?? Number.NaN
  const under = answer.denominator[cell] ?? 1
  const kind = kindOf(measure)
  const part = (amount: number) => (kind === 'percent' && measure !== 'revenue-retention' ? format.count(amount) : null)
  const over = part(answer.numerator[cell] ?? 0)
  const parts = [
    row.name,
    `${periodWord(answer)} ${age}`,
    Number.isNaN(value) ? 'not known' : format.figure(kind, value),
    ...(over === null ? [] : [`${over} of ${format.count(under)}`]),
    ...(answer.matrix.state[cell] === CELL_PARTIAL ? ['not over yet'] : []),
  ]
  return parts.join(', ')
}
