import type { UseQueryResult } from '@tanstack/react-query'
import { Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'

import type { CohortProjectionAnswer, CohortsAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { unpredicted } from '../../ui/unpredicted'
import type { WorkingSheet } from '../../ui/Working'
import { type CellPrint, canBePerAccount, cellPrint, kindOf, measureName, partsOf } from './cohortMeasures'
import { type CohortGroup, type CohortRow, periodWord } from './cohortRows'
import { CohortTable } from './CohortTable'
import css from './CohortTable.module.css'
import { columnsWithProjection, type ProjectionOf, projectionOf } from './projectedCells'
import { projectedWords } from './projectedWords'
import type { CohortChoices } from './useCohortChoices'

interface CohortPanelProps {
  /** What is expected of the same cohorts, while it is wanted. */
  readonly projection: UseQueryResult<CohortProjectionAnswer> | null
  readonly query: UseQueryResult<CohortsAnswer>
  readonly groups: readonly CohortGroup[]
  /** The table that a locked scale is taken from; null where none is asked for. */
  readonly everyone: CohortsAnswer | null
  readonly choices: CohortChoices
  readonly ticked: ReadonlySet<string>
  readonly onTick: (row: CohortRow) => void
}

/** A cell that the reader is at. */
interface CellAt {
  readonly row: CohortRow
  readonly age: number
}

/** The heat table with its finding, which follows the cell the reader is at. */
export function CohortPanel({ query, projection, groups, everyone, choices, ticked, onTick }: CohortPanelProps) {
  const format = useFormat()
  const answer = query.data
  const [cell, setCell] = useState<CellAt | null>(null)
  const print = useMemo(
    () => (answer === undefined ? null : cellPrint(answer.measure, answer.cells, format)),
    [answer, format],
  )
  const noMargin = answer?.measure === 'margin' && answer.frame.basis === 'revenue'
  const empty = answer !== undefined && groups.every((group) => group.size === 0)
  const known = answer !== undefined && print !== null && !noMargin && !empty
  const ahead = projection?.data ?? null
  const projected = useMemo(() => (answer === undefined ? () => null : projectionOf(answer, ahead)), [answer, ahead])
  return (
    <Panel
      kicker={answer === undefined || print === null ? 'Cohorts' : kickerOf(answer, print)}
      headline={
        answer === undefined
          ? null
          : known
            ? headlineOf(answer, cell, projected, format)
            : measureName(answer.measure, 'margin')
      }
      working={known ? workingOf(answer, format) : null}
      note={known ? noteOf(answer, ahead) : undefined}
      pending={query.isPending}
      height={720}
      stale={query.isPlaceholderData ? 'Counting under the new choice' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
    >
      {noMargin && (
        <EmptyState
          icon={<Rows3 />}
          missing
          actions={<Button onClick={() => choices.setMeasure('revenue')}>Show revenue</Button>}
        >
          {answer.frame.marginKnown
            ? 'The scope counts value in revenue, so there is no margin to show.'
            : 'No cost of goods is known and no margin is configured, so there is no margin to show.'}
        </EmptyState>
      )}
      {!noMargin && empty && (
        <EmptyState icon={<Rows3 />}>
          No account with an order is left under these filters. Take one off in the bar above.
        </EmptyState>
      )}
      {known && projection !== null && <ProjectionState projection={projection} />}
      {known && (
        <CohortTable
          answer={answer}
          projected={projected}
          columns={columnsWithProjection(answer, ahead)}
          print={print}
          groups={groups}
          scale={choices.scale}
          everyone={everyone}
          trendAge={choices.trendAge}
          ticked={ticked}
          onTick={onTick}
          onAge={choices.setTrendAge}
          onCell={setCell}
        />
      )}
    </Panel>
  )
}

function kickerOf(answer: CohortsAnswer, print: CellPrint): string {
  const name = measureName(answer.measure, answer.frame.basis)
  const per = answer.perAccount && canBePerAccount(answer.measure) ? ' per account of the cohort' : ''
  const since = answer.matrix.offset === 'anniversary' ? 'full ' : ''
  const unit = print.unit === '%' ? '% of cohort' : print.unit === 'count' ? 'count' : print.unit
  return `${name}${per} by ${since}${periodWord(answer, true)} since the first order, ${answer.measure === 'revenue-retention' ? `% of ${periodWord(answer)} 0` : unit}`
}

/** What stands in place of a projection that is being made, failed, or is not shown. */
function ProjectionState({ projection }: { readonly projection: UseQueryResult<CohortProjectionAnswer> }) {
  const { data, error } = projection
  if (error !== null) return <p className={css['state']}>The projection failed: {error.message}</p>
  if (data === undefined) return <p className={css['state']}>Predicting every account.</p>
  if (data.standing === 'shown') return null
  return <p className={css['state']}>No projected cells. {unpredicted(data.standing)}</p>
}

function headlineOf(answer: CohortsAnswer, cell: CellAt | null, projected: ProjectionOf, format: Format): string {
  const kind = kindOf(answer.measure)
  const name = measureName(answer.measure, answer.frame.basis)
  const print = (value: number) => format.figure(kind, value)
  const expected = cell === null ? null : projected(cell.row.row, cell.age)
  if (cell !== null && expected !== null)
    return `${cell.row.name}, ${periodWord(answer)} ${cell.age}: ${projectedWords(answer, expected, format)}`
  const printMean = (value: number) => (kind === 'count' ? format.decimal(value, 1) : print(value))
  if (cell !== null && cell.row.row < answer.matrix.size.length && cell.age < answer.matrix.ages) {
    const value = answer.cells[cell.row.row * answer.matrix.ages + cell.age] ?? Number.NaN
    const mean = answer.mean[cell.age] ?? Number.NaN
    const against = Number.isNaN(mean) ? '' : `, against a mean of ${printMean(mean)}`
    if (!Number.isNaN(value)) return `${cell.row.name}, ${periodWord(answer)} ${cell.age}: ${print(value)}${against}`
  }
  const last = answer.mean.findLastIndex((value) => !Number.isNaN(value))
  const first = answer.mean[1] ?? Number.NaN
  if (last < 2 || Number.isNaN(first)) return `${name} by cohort`
  return `${name}: a mean of ${printMean(first)} in ${periodWord(answer)} 1, ${printMean(answer.mean[last] ?? Number.NaN)} in ${periodWord(answer)} ${last}`
}

function noteOf(answer: CohortsAnswer, projection: CohortProjectionAnswer | null): string {
  const sentences = [
    'Mean: Σ numerators ÷ Σ denominators over cohorts whose period is complete, with their accounts beneath.',
    'Cohorts under 5 accounts are not coloured. Blank: not reached yet; 0 is a true 0.',
  ]
  if (answer.matrix.leftCensored)
    sentences.push('≤: the data begin in that period, its accounts may be older; it stays out of the mean.')
  if (answer.measure === 'retention-after') sentences.push('≥: provisional, an account may still come back.')
  if (projection?.standing === 'shown')
    sentences.push(
      `Hatched with a dashed rim: expected, an estimate, not booked profit, for whole periods within ${projection.horizonMonths} months; the 80% interval is in each cell’s title. Orders to come are order days.`,
    )
  sentences.push(
    'Tick a row to draw its curve. Press a column head for the trend at that age, a cell for what it is made of.',
  )
  return sentences.join(' ')
}

function workingOf(answer: CohortsAnswer, format: Format): WorkingSheet {
  const parts = partsOf(answer.measure)
  const { matrix } = answer
  const counted = kindOf(answer.measure) === 'percent' || answer.measure === 'aov' || answer.perAccount
  const accounts = matrix.size.reduce((sum, size) => sum + size, 0)
  return {
    title: measureName(answer.measure, answer.frame.basis),
    definition: `Cohort: the ${matrix.grain} of an account’s first order. Age 0 is that ${matrix.grain}${matrix.offset === 'anniversary' ? ', counted from the day of the first order' : ''}. Credits that name an order are taken off at its age, others at their own date.`,
    formula: counted ? `${parts.over} ÷ ${parts.under.toLowerCase()}` : parts.over,
    inputs: [
      { label: 'Cohorts', value: exactly.count(format, matrix.size.filter((size) => size > 0).length) },
      { label: 'Accounts', value: exactly.count(format, accounts) },
      { label: 'Credits that name no order', value: exactly.moneyFull(format, matrix.unlinkedCredits) },
    ],
  }
}
