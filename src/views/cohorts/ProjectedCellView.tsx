import { Popover } from '@mantine/core'

import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import { gridStop } from '../../ui/useGridWalk'
import { cohortMetric, kindOf, measureName } from './cohortMeasures'
import { type CohortRow, periodWord } from './cohortRows'
import type { CohortTableFrame } from './CohortRowView'
import css from './CohortTable.module.css'
import type { ProjectedCell } from './projectedCells'
import { projectedFigure, projectedWords } from './projectedWords'

interface ProjectedCellViewProps {
  readonly row: CohortRow
  readonly place: number
  readonly age: number
  readonly frame: CohortTableFrame
  readonly cell: ProjectedCell
  readonly tabbed: boolean
  readonly crossed: boolean
  readonly opened: boolean
  readonly onOpen: (row: CohortRow, age: number) => void
  readonly onClose: () => void
  readonly onEnter: (row: CohortRow, age: number) => void
}

/** A cell that is still to come: hatched, with its interval in its title and, opened, its parts. */
export function ProjectedCellView(props: ProjectedCellViewProps) {
  const { row, place, age, frame, cell, tabbed, crossed, opened, onOpen, onClose, onEnter } = props
  const { answer, print } = frame
  const { measure, perAccount, groups } = answer
  const format = useFormat()
  const kind = kindOf(measure)
  const said = projectedWords(answer, cell, format)
  return (
    <td
      className={css['cell']}
      data-figure={`${cohortMetric(measure, perAccount)}-projected`}
      data-value={machineValue(kind, cell.value)}
      data-low={machineValue(kind, cell.low)}
      data-high={machineValue(kind, cell.high)}
      data-cohort={row.cohort}
      data-age={age}
      data-group={groups[row.group]}
      data-state="projected"
    >
      <button
        type="button"
        {...gridStop(place, age, tabbed)}
        title={said}
        aria-label={`${row.name}, ${periodWord(answer)} ${age}, ${said}`}
        aria-expanded={opened}
        data-crossed={crossed || undefined}
        onFocus={() => onEnter(row, age)}
        onClick={() => onOpen(row, age)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        {kind === 'count' ? format.decimal(cell.value, 1) : print.cell(cell.value)}
      </button>
      {opened && <ProjectedPopover row={row} age={age} frame={frame} cell={cell} />}
    </td>
  )
}

type ProjectedPopoverProps = Pick<ProjectedCellViewProps, 'row' | 'age' | 'frame' | 'cell'>

function ProjectedPopover({ row, age, frame: { answer }, cell }: ProjectedPopoverProps) {
  const format = useFormat()
  const { measure } = answer
  const figure = projectedFigure(measure, format)
  const unknown = Number.isNaN(cell.low)
  return (
    <Popover opened position="bottom" width={280} closeOnClickOutside={false} withRoles={false}>
      <Popover.Target>
        <span className={css['anchor']} />
      </Popover.Target>
      <Popover.Dropdown role="status">
        <h3 className={css['title']}>
          {row.name}, {periodWord(answer)} {age}: expected
        </h3>
        <dl className={css['parts']}>
          {measure === 'cumulative' && (
            <>
              <div>
                <dt>Earned so far</dt>
                <dd>{figure(cell.earned)}</dd>
              </div>
              <div>
                <dt>Expected on top</dt>
                <dd>{figure(cell.value - cell.earned)}</dd>
              </div>
            </>
          )}
          <div data-result>
            <dt>{measure === 'orders' ? 'Order days' : measureName(measure, answer.frame.basis)}</dt>
            <dd>{figure(cell.value)}</dd>
          </div>
          <div>
            <dt>80% interval</dt>
            <dd>{unknown ? 'not known' : `${figure(cell.low)} to ${figure(cell.high)}`}</dd>
          </div>
        </dl>
        <p className={css['state']}>
          An estimate, not booked profit: the sum over the cohort’s accounts of what the model expects of each, given
          its history. In no mean.
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
