import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'

import type { RfmSegment } from '../../core/rfmSegment'
import type { RfmAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { RampKey } from '../../ui/RampKey'
import { rampBreaks, rampStep, rampStyle } from '../../ui/rampSteps'
import { gridStop, useGridWalk } from '../../ui/useGridWalk'
import { type RfmCell, rfmCells } from './rfmCells'
import css from './RfmGrid.module.css'

interface RfmGridProps {
  readonly answer: RfmAnswer
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

const SCORES = [5, 4, 3, 2, 1] as const
const COLUMN_WORDS: Readonly<Record<number, string>> = { 5: 'FM 5 most', 1: 'FM 1 least' }

/** The 5 × 5 table of recency against frequency and value: one stop of the Tab key, walked by arrows, Enter selects. */
export function RfmGrid({ answer, selected, onSelect }: RfmGridProps) {
  const format = useFormat()
  const cells = useMemo(() => rfmCells(answer), [answer])
  const breaks = useMemo(() => rampBreaks(cells.filter((cell) => cell.units > 0).map((cell) => cell.value)), [cells])
  const walk = useGridWalk({ row: 0, column: 0 })
  const word = answer.frame.basis
  return (
    <>
      <div className={css['frame']}>
        <table {...walk.table} className={css['grid']} aria-label={`RFM grid: accounts and ${word}`}>
          <thead>
            <tr>
              <th scope="col">Last order</th>
              {SCORES.map((fm) => (
                <th key={fm} scope="col">
                  {COLUMN_WORDS[fm] ?? `FM ${fm}`}
                </th>
              ))}
              <th scope="col">Row total</th>
            </tr>
          </thead>
          <tbody>
            {SCORES.map((r, row) => (
              <tr key={r}>
                <RecencyHead r={r} answer={answer} />
                {cells.slice(row * 5, row * 5 + 5).map((cell, column) => (
                  <Cell
                    key={cell.fm}
                    cell={cell}
                    step={rampStep(cell.value, breaks)}
                    stop={gridStop(row, column, walk.at.row === row && walk.at.column === column)}
                    selected={selected}
                    onSelect={onSelect}
                  />
                ))}
                <RowTotal cells={cells.slice(row * 5, row * 5 + 5)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RampKey
        label={`${word === 'margin' ? 'Margin' : 'Revenue'} in cell`}
        breaks={breaks}
        print={(value) => format.moneyTick(value)}
      />
    </>
  )
}

function RecencyHead({ r, answer }: { readonly r: number; readonly answer: RfmAnswer }) {
  const from = answer.recencyCuts.from[r - 1] ?? Number.NaN
  const to = answer.recencyCuts.to[r - 1] ?? Number.NaN
  return (
    <th scope="row" className={css['recency']}>
      <strong>R {r}</strong>
      <span>{Number.isNaN(from) ? 'nobody' : `${from}–${to} d`}</span>
    </th>
  )
}

interface CellProps {
  readonly cell: RfmCell
  readonly step: number
  readonly stop: ReturnType<typeof gridStop>
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

function Cell({ cell, step, stop, selected, onSelect }: CellProps) {
  const { r, fm, segments, units, value } = cell
  const at = { r, fm, segment: segments.join(' / ') }
  const isSelected = segments.includes(selected)
  const name = segments.join(' and ')
  return (
    <td className={css['cell']} data-selected={isSelected || undefined} data-empty={units === 0 || undefined}>
      <button
        type="button"
        {...stop}
        aria-pressed={isSelected}
        className={css['button']}
        style={units === 0 ? undefined : rampStyle(step)}
        onClick={() => onSelect(segments[0] ?? selected)}
      >
        <span className={css['name']}>
          <VisuallyHidden>{`R ${r}, FM ${fm}, `}</VisuallyHidden>
          {name}
        </span>
        <span className={css['figures']}>
          <Figure metric="rfm-cell-accounts" kind="count" value={units} at={at} />
          <VisuallyHidden> {units === 1 ? 'account' : 'accounts'}, </VisuallyHidden>
          <strong>
            <Figure metric="rfm-cell-value" kind="money" value={value} at={at} />
          </strong>
        </span>
      </button>
    </td>
  )
}

function RowTotal({ cells }: { readonly cells: readonly RfmCell[] }) {
  const total = (read: (cell: RfmCell) => number) => cells.reduce((sum, cell) => sum + read(cell), 0)
  const at = { r: cells[0]?.r ?? 0 }
  return (
    <td className={css['total']}>
      <strong>
        <Figure metric="rfm-row-value" kind="money" value={total((cell) => cell.value)} at={at} />
      </strong>
      <Figure metric="rfm-row-accounts" kind="count" value={total((cell) => cell.units)} at={at} />
    </td>
  )
}
