import { Popover } from '@mantine/core'

import { CELL_PARTIAL } from '../../core/cohortState'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { cellAccounts } from './cellAccounts'
import { cellPlace } from './cellPlace'
import { canBePerAccount, kindOf, measureName, partsOf } from './cohortMeasures'
import type { CohortRow } from './cohortRows'
import { periodWord } from './cohortRows'
import type { CohortTableFrame } from './CohortRowView'
import css from './CohortTable.module.css'

interface CellPopoverProps {
  readonly frame: CohortTableFrame
  readonly row: CohortRow
  readonly age: number
}

/** What a cell is made of. Beside its cell, which keeps the focus: Escape, or leaving the cell, closes it. */
export function CellPopover({ frame, row, age }: CellPopoverProps) {
  const { answer } = frame
  const { measure, perAccount } = answer
  const format = useFormat()
  const cell = row.row * answer.matrix.ages + age
  const value = answer.cells[cell] ?? Number.NaN
  const kind = kindOf(measure)
  const parts = partsOf(measure)
  const isRate = kind === 'percent' || measure === 'aov' || (perAccount && canBePerAccount(measure))
  const moneyOver = kind === 'money' || measure === 'revenue-retention'
  const over = answer.numerator[cell] ?? Number.NaN
  const under = answer.denominator[cell] ?? Number.NaN
  const { count, fields } = cellAccounts(answer, row, age)
  const mean = answer.mean[age] ?? Number.NaN
  return (
    <Popover opened position="bottom" width={280} closeOnClickOutside={false} withRoles={false}>
      <Popover.Target>
        <span className={css['anchor']} />
      </Popover.Target>
      <Popover.Dropdown role="status">
        <h3 className={css['title']}>
          {row.name}, {periodWord(answer)} {age}
        </h3>
        <dl className={css['parts']}>
          <div>
            <dt>{parts.over}</dt>
            <dd>{moneyOver ? format.moneyFull(over) : format.count(over)}</dd>
          </div>
          {isRate && (
            <div>
              <dt>{parts.under}</dt>
              <dd>{measure === 'revenue-retention' ? format.moneyFull(under) : format.count(under)}</dd>
            </div>
          )}
          <div data-result>
            <dt>{measureName(measure, answer.frame.basis)}</dt>
            <dd>{kind === 'money' ? format.moneyFull(value) : format.figure(kind, value)}</dd>
          </div>
          <div>
            <dt>Mean of complete cohorts</dt>
            <dd>{kind === 'count' ? format.decimal(mean, 1) : format.figure(kind, mean)}</dd>
          </div>
        </dl>
        <p className={css['state']}>{stateSentence(frame, row, cell)}</p>
        {count > 0 && (
          // The focus stays in the cell, which would otherwise close this.
          <div className={css['list']} onMouseDown={(event) => event.preventDefault()}>
            <Button small onClick={() => frame.onAccounts(fields)}>
              List {count === 1 ? 'the account' : `the ${format.count(count)} accounts`}
            </Button>
            <span>or Enter again</span>
            <Button small onClick={() => frame.onAudience(fields)}>
              Make an audience
            </Button>
            <span>or Shift Enter</span>
            <Button small onClick={() => frame.onWorking(cellPlace(answer, row, age))}>
              Show the working
            </Button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function stateSentence({ answer }: CohortTableFrame, row: CohortRow, cell: number): string {
  const { measure } = answer
  if (Number.isNaN(answer.cells[cell])) {
    return measure === 'aov' ? 'No order, so there is no average.' : 'The first period has no revenue to compare with.'
  }
  if (answer.matrix.state[cell] === CELL_PARTIAL) return 'This period is not over; the cell is not in the mean.'
  if (measure === 'retention-after') return 'Provisional: an account may still come back.'
  return row.leftCensored ? 'The data begin here: these accounts may be older. Not in the mean.' : 'Complete.'
}
