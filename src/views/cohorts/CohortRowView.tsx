import { memo } from 'react'

import { CELL_ABSENT, CELL_PARTIAL } from '../../core/cohortState'
import type { AccountField, Choice } from '../../core/scope'
import type { CohortsAnswer } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import { rampStyle } from '../../ui/rampSteps'
import { gridStop } from '../../ui/useGridWalk'
import { cellAccounts } from './cellAccounts'
import { sizePlace } from './cellPlace'
import { CellPopover } from './CellPopover'
import { SIZES, TICKS } from './cohortStops'
import { cellSentence } from './cellSentence'
import { ProjectedCellView } from './ProjectedCellView'
import type { ProjectionOf } from './projectedCells'
import { type CellPrint, cohortMetric, kindOf, onlyGrows } from './cohortMeasures'
import type { CohortRow } from './cohortRows'
import type { CohortColours } from './cohortScale'
import css from './CohortTable.module.css'

/** What all rows of a cohort table share. */
export interface CohortTableFrame {
  readonly answer: CohortsAnswer
  readonly print: CellPrint
  /** Columns that are shown. */
  readonly ages: number
  readonly colours: CohortColours
  /** What is expected in cells to come; none while it is not asked for or not shown. */
  readonly projected: ProjectionOf
  /** Lists the accounts that a filter chooses. */
  readonly onAccounts: (fields: Choice<AccountField>) => void
  /** Makes an audience of them. */
  readonly onAudience: (fields: Choice<AccountField>) => void
  /** Opens the accounts and orders of a cell, by its place. */
  readonly onWorking: (place: string) => void
}

interface CohortRowViewProps {
  readonly row: CohortRow
  /** Its place in the table, for the walk. */
  readonly place: number
  readonly frame: CohortTableFrame
  /** The column that Tab stops at; null when it is in another row. */
  readonly tabAt: number | null
  /** The column of the crosshair; null when it is in another row. */
  readonly crossed: number | null
  readonly opened: number | null
  readonly ticked: boolean
  readonly onTick: (row: CohortRow) => void
  readonly onOpen: (row: CohortRow, age: number) => void
  readonly onClose: () => void
  readonly onEnter: (row: CohortRow, age: number) => void
}

/** One cohort: tick, name, size and its cells by age. */
export const CohortRowView = memo(function CohortRowView(props: CohortRowViewProps) {
  const { row, place, frame, tabAt, crossed, ticked, onTick } = props
  const format = useFormat()
  return (
    <tr data-crossed={crossed !== null || undefined}>
      <th scope="row" className={css['name']}>
        <label>
          <input
            type="checkbox"
            {...gridStop(place, TICKS, tabAt === TICKS)}
            checked={ticked}
            aria-label={`Draw the curve of ${row.name}`}
            onChange={() => onTick(row)}
          />
          {row.leftCensored && <span title="Its accounts may be older than the data.">≤ </span>}
          {row.name}
        </label>
      </th>
      <td className={css['size']} data-figure="cohort-size" data-value={row.size} data-cohort={row.cohort}>
        <button
          type="button"
          className={css['opens']}
          {...gridStop(place, SIZES, tabAt === SIZES)}
          aria-label={`${row.name}: ${format.count(row.size)} accounts, list them`}
          onClick={() => frame.onWorking(sizePlace(frame.answer, row))}
        >
          {format.count(row.size)}
        </button>
      </td>
      {Array.from({ length: frame.ages }, (_, age) => (
        <Cell key={age} {...props} age={age} />
      ))}
    </tr>
  )
})

function Cell(props: CohortRowViewProps & { readonly age: number }) {
  const { row, place, frame, tabAt, crossed, opened, age, onOpen, onClose, onEnter } = props
  const { answer, print, colours } = frame
  const { measure, perAccount } = answer
  const format = useFormat()
  const cell = row.row * answer.matrix.ages + age
  const state = age < answer.matrix.ages ? (answer.matrix.state[cell] ?? CELL_ABSENT) : CELL_ABSENT
  if (state === CELL_ABSENT || row.size === 0) {
    const expected = frame.projected(row.row, age)
    if (expected === null) return <td aria-label="not reached yet" />
    const at = { tabbed: tabAt === age, crossed: crossed === age, opened: opened === age }
    return <ProjectedCellView {...{ row, place, age, frame, onOpen, onClose, onEnter, ...at }} cell={expected} />
  }
  const value = answer.cells[cell] ?? Number.NaN
  const partial = state === CELL_PARTIAL
  const step = colours.steps[cell] ?? 0
  const text = Number.isNaN(value) ? '–' : `${atLeast(frame, age, partial) ? '≥' : ''}${print.cell(value)}`
  return (
    <td
      className={css['cell']}
      data-figure={cohortMetric(measure, perAccount)}
      data-value={machineValue(kindOf(measure), value)}
      data-cohort={row.cohort}
      data-age={age}
      data-group={answer.groups[row.group]}
      data-state={partial ? 'partial' : 'complete'}
    >
      <button
        type="button"
        {...gridStop(place, age, tabAt === age)}
        aria-label={cellSentence(frame, row, age, format)}
        aria-expanded={opened === age}
        data-first={age === 0 || undefined}
        data-crossed={crossed === age || undefined}
        style={step > 0 ? rampStyle(step) : undefined}
        onFocus={() => onEnter(row, age)}
        onClick={() => onOpen(row, age)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key !== 'Enter' || opened !== age) return
          const { count, fields } = cellAccounts(answer, row, age)
          if (count === 0) return
          event.preventDefault()
          if (event.shiftKey) frame.onAudience(fields)
          else frame.onAccounts(fields)
        }}
      >
        {text}
      </button>
      {opened === age && <CellPopover frame={frame} row={row} age={age} />}
    </td>
  )
}

/** Whether the printed number is a lower bound: the period runs, or what comes later still counts. */
function atLeast({ answer: { measure } }: CohortTableFrame, age: number, partial: boolean): boolean {
  // At age 0 everyone has ordered, by what a cohort is.
  if (age === 0 && kindOf(measure) === 'percent') return false
  return onlyGrows(measure) && (partial || measure === 'retention-after')
}
