import type { UseQueryResult } from '@tanstack/react-query'
import { CalendarRange } from 'lucide-react'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { whiskerTrend, type WhiskerTrendInput } from '../../charts/whiskerTrend'
import { CELL_COMPLETE } from '../../core/cohortState'
import { type ShareInterval, wilsonInterval } from '../../core/wilsonInterval'
import type { CohortsAnswer } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { cellPlace } from './cellPlace'
import { cohortMetric, kindOf, measureName } from './cohortMeasures'
import { cohortGroups, type CohortRow, periodWord } from './cohortRows'

interface TrendPanelProps {
  /** The measure over all cohorts, not broken down. */
  readonly query: UseQueryResult<CohortsAnswer>
  readonly age: number
}

interface TrendPoint {
  readonly row: CohortRow
  readonly value: number
  readonly interval: ShareInterval | null
}

/** One age over the cohorts, oldest first: whether newer accounts stay better. */
export function TrendPanel({ query, age }: TrendPanelProps) {
  const format = useFormat()
  const answer = query.data
  const measure = answer?.measure ?? 'retention'
  const points = useMemo(() => (answer === undefined ? [] : trendPoints(answer, age, format)), [answer, age, format])
  const name = measureName(measure, answer?.frame.basis ?? 'margin')
  const title = answer === undefined ? name : `${name} at ${periodWord(answer)} ${age}`
  const kind = kindOf(measure)
  const input = useMemo(
    (): WhiskerTrendInput => ({
      places: points.map((point) => point.row.name),
      values: points.map((point) => point.value),
      intervals: points.every((point) => point.interval === null) ? null : points.map((point) => point.interval),
      print: (value) => format.figure(kind, value),
      printTick: (value) =>
        kind === 'money'
          ? format.moneyTick(value)
          : kind === 'percent'
            ? format.percentTick(value)
            : format.count(value),
    }),
    [points, kind, format],
  )
  const headline = answer === undefined ? null : headlineOf(points, title, (value) => format.figure(kind, value))
  const isShare = measure === 'retention' || measure === 'retention-after'
  return (
    <Panel
      span={5}
      kicker={`Trend at one age: ${title}, by cohort`}
      headline={headline}
      working={{
        title: `${title}, by cohort`,
        definition:
          'The cells of one column of the table, oldest cohort first. Cohorts whose period is not over, and the first of the data, are left out.',
        formula: isShare ? 'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96' : null,
        inputs: points.map((point) => ({
          label: `${point.row.name}, n ${format.count(point.row.size)}`,
          value: exactly.figure(format, kind, point.value),
        })),
      }}
      table={
        points.length === 0 || answer === undefined ? undefined : (
          <TrendTable points={points} answer={answer} age={age} format={format} />
        )
      }
      note={
        isShare
          ? 'Whiskers: 95% interval from the size of the cohort. Press a column head of the table for another age.'
          : 'Press a column head of the table for another age.'
      }
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Counting under the new scope' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
    >
      {answer !== undefined &&
        headline !== null &&
        (points.length === 0 ? (
          <EmptyState icon={<CalendarRange />}>
            No cohort has a complete {periodWord(answer)} {age} yet. Press the head of an earlier column.
          </EmptyState>
        ) : (
          <Chart
            of={whiskerTrend}
            input={input}
            label={headline}
            height={260}
            legend={<ChartNames of={{ [title]: `${cohortMetric(measure, answer.perAccount)}-trend` }} />}
          />
        ))}
    </Panel>
  )
}

function trendPoints(answer: CohortsAnswer, age: number, format: Format): readonly TrendPoint[] {
  const { ages, state } = answer.matrix
  if (age >= ages) return []
  const isShare = answer.measure === 'retention' || answer.measure === 'retention-after'
  return cohortGroups(answer, 'first', format)
    .flatMap((group) => group.rows)
    .flatMap((row) => {
      const cell = row.row * ages + age
      const value = answer.cells[cell] ?? Number.NaN
      if (row.leftCensored || row.size === 0 || state[cell] !== CELL_COMPLETE || Number.isNaN(value)) return []
      return [{ row, value, interval: isShare ? wilsonInterval(answer.numerator[cell] ?? 0, row.size) : null }]
    })
}

function headlineOf(points: readonly TrendPoint[], title: string, print: (value: number) => string): string {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return title
  if (first === last) return `${title}: ${print(first.value)} in ${first.row.name}`
  return `${title}: ${print(last.value)} for ${last.row.name}, ${print(first.value)} for ${first.row.name}`
}

interface TrendTableProps {
  readonly points: readonly TrendPoint[]
  readonly answer: CohortsAnswer
  readonly age: number
  readonly format: Format
}

function TrendTable({ points, answer, age, format }: TrendTableProps) {
  const { measure, perAccount } = answer
  const opener = useBehindOpener()
  const metric = `${cohortMetric(measure, perAccount)}-trend`
  const columns: readonly Column<TrendPoint>[] = [
    { id: 'cohort', head: 'Cohort', rowHead: true, cell: ({ row }) => row.name },
    { id: 'n', head: 'n', numeric: true, cell: ({ row }) => format.count(row.size) },
    {
      id: 'value',
      head: 'Value',
      metric,
      kind: kindOf(measure),
      figure: ({ row, value }) => ({
        value,
        at: { cohort: row.cohort, age },
        ...opener('cohort-cell', cellPlace(answer, row, age)),
      }),
    },
    {
      id: 'interval',
      head: '95% interval',
      numeric: true,
      cell: ({ interval }) =>
        interval === null ? '–' : `${format.percent(interval.low)}–${format.percent(interval.high)}`,
    },
  ]
  return (
    <LedgerTable label="Trend by cohort" height="working" columns={columns} rows={points} rowId={({ row }) => row.id} />
  )
}
