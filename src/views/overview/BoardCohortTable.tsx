import { cohortWord } from '../../core/cohortWord'
import type { CohortsAnswer } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import { periodName } from '../../ui/periodName'
import { rampStyle } from '../../ui/rampSteps'
import css from './Board.module.css'
import type { BoardCell, BoardCohort } from './boardCohorts'

interface BoardCohortTableProps {
  readonly answer: CohortsAnswer
  readonly cohorts: readonly BoardCohort[]
  readonly ages: number
}

/** So few ages leave room for larger numbers. */
const FEW_AGES = 18

/** Pixels of a row: few rows are higher, and as many as a page takes with head and mean fill it. */
function rowHeight(rows: number): number {
  return Math.max(18, Math.min(28, Math.floor(540 / (rows + 2)) - 1))
}

/** One page of the heat table: retention by cohort and age, with a number in every cell and the head on each page. */
export function BoardCohortTable({ answer, cohorts, ages }: BoardCohortTableProps) {
  const format = useFormat()
  const { grain } = answer.matrix
  const ends = [cohorts[0], cohorts.at(-1)].map((end) => end && periodName({ month: end.month, grain }, format))
  const label = `Retention by cohort and ${grain}s since the first order, ${ends.join(' to ')}`
  const places = Array.from({ length: ages }, (_, age) => age)
  return (
    <div className={css['wide']} role="region" aria-label={label} tabIndex={0}>
      <table
        className={css['cohorts']}
        style={{ '--row': `${rowHeight(cohorts.length)}px` }}
        data-few={ages <= FEW_AGES || undefined}
        aria-label={label}
      >
        <thead>
          <tr>
            <th scope="col">Cohort</th>
            <th scope="col">n</th>
            {places.map((age) => (
              <th key={age} scope="col">
                {age}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ month, size, cells }) => {
            const cohort = cohortWord({ month, grain })
            return (
              <tr key={cohort}>
                <th scope="row">{periodName({ month, grain }, format)}</th>
                <td data-figure="cohort-size" data-value={size} data-cohort={cohort}>
                  {format.count(size)}
                </td>
                {cells.map((cell, age) => (
                  <Cell key={age} cell={cell} age={age} cohort={cohort} />
                ))}
              </tr>
            )
          })}
          <tr>
            <th scope="row">Mean</th>
            <td />
            {places.map((age) => (
              <td
                key={age}
                data-figure="cohort-retention-mean"
                data-value={machineValue('percent', answer.mean[age] ?? Number.NaN)}
                data-age={age}
              >
                {Number.isNaN(answer.mean[age] ?? Number.NaN) ? '' : format.decimal((answer.mean[age] ?? 0) * 100, 1)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly cell: BoardCell | null
  readonly age: number
  readonly cohort: string
}

function Cell({ cell, age, cohort }: CellProps) {
  const format = useFormat()
  if (cell === null) return <td aria-label="not reached yet" />
  const { value, partial, step } = cell
  const text = Number.isNaN(value) ? '–' : format.decimal(value * 100, 1)
  return (
    <td
      data-figure="cohort-retention"
      data-value={machineValue('percent', value)}
      data-cohort={cohort}
      data-age={age}
      data-state={partial ? 'partial' : 'complete'}
      data-first={age === 0 || undefined}
      style={step > 0 ? rampStyle(step) : undefined}
    >
      {partial && age > 0 && !Number.isNaN(value) ? `≥${text}` : text}
    </td>
  )
}
