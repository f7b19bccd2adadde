import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { trackingLines, type TrackingLinesInput } from '../../charts/trackingLines'
import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { type BehindLink, useBehindLink } from '../../state/useBehind'
import { useUrlChoice } from '../../state/useUrlChoice'
import { ChartNames } from '../../ui/ChartNames'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import type { WorkingInput } from '../../ui/Working'
import { fittingFrame } from './fittingFrame'

const HEIGHT = 260

interface TrackingPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly report: ForecastReport | undefined
}

/** Week by week: the repeat purchases that happened and those the calibration fit expected, through the hold-out. */
export function TrackingPanel({ query, report }: TrackingPanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const [sum, setSum] = useUrlChoice('tracking', ['cumulative', 'weekly'])
  const weeks = useMemo(() => (report === undefined ? null : weeksOf(report, sum)), [report, sum])
  const input = useMemo(
    () => (report === undefined || weeks === null ? null : inputOf(report, weeks, format)),
    [report, weeks, format],
  )
  const headline = report === undefined ? null : headlineOf(report, format)
  return (
    <Panel
      span={7}
      kicker="Repeat order days of all accounts known at the end of calibration, by week"
      headline={headline}
      {...fittingFrame(query)}
      height={HEIGHT}
      actions={<Segmented label="Weeks" value={sum} options={SUMS} onChange={setSum} />}
      note="Solid: what happened. Dashed: what the model expects of new customers of the same ages, fitted to what lies before the hold-out. All accounts, whoever is in scope."
      {...(report === undefined || weeks === null
        ? {}
        : { table: <WeekTable report={report} weeks={weeks} sum={sum} /> })}
      working={{
        title: 'Weekly tracking',
        definition:
          'Order days after an account’s first one, added up over all accounts that had bought by the end of calibration; and the model’s expectation for a customer without a history, from each account’s first order to the end of the week.',
        formula: 'Σ accounts E[X(end of week − first order)]',
        inputs: report === undefined ? [] : weeksPutIn(report, format),
        behind: report === undefined ? [] : weeksBehind(report, linkTo),
      }}
    >
      {input !== null && headline !== null && (
        <Chart
          of={trackingLines}
          input={input}
          label={headline}
          height={HEIGHT}
          legend={<ChartNames of={NAMES[sum]} />}
        />
      )}
    </Panel>
  )
}

const SUMS = [
  { value: 'cumulative', label: 'Added up' },
  { value: 'weekly', label: 'Each week' },
] as const

const NAMES = {
  cumulative: { Happened: 'tracking-actual', Expected: 'tracking-expected' },
  weekly: { Happened: 'tracking-weekly-actual', Expected: 'tracking-weekly-expected' },
}

interface Weeks {
  readonly actual: readonly number[]
  readonly expected: readonly number[]
}

function weeksOf({ tracking }: ForecastReport, sum: 'cumulative' | 'weekly'): Weeks {
  const actual = Array.from(tracking.actual)
  const expected = Array.from(tracking.expected)
  if (sum === 'cumulative') return { actual, expected }
  const steps = (values: readonly number[]) => values.map((value, week) => value - (values[week - 1] ?? 0))
  return { actual: steps(actual), expected: steps(expected) }
}

function headlineOf({ tracking: { actual, expected, calibrationWeeks } }: ForecastReport, format: Format): string {
  const before = calibrationWeeks - 1
  const happened = (actual.at(-1) ?? NaN) - (actual[before] ?? NaN)
  const thought = (expected.at(-1) ?? NaN) - (expected[before] ?? NaN)
  if (Number.isNaN(happened) || Number.isNaN(thought) || happened === 0)
    return 'What happened and what was expected, by week'
  const off = thought / happened - 1
  const words =
    Math.abs(off) < 0.005
      ? 'as expected'
      : `${format.percent(Math.abs(off))} ${off < 0 ? 'more' : 'fewer'} than expected`
  return `${format.count(happened)} repeat order days in the hold-out, ${words}`
}

function weeksPutIn(
  { tracking: { actual, expected, calibrationWeeks } }: ForecastReport,
  format: Format,
): WorkingInput[] {
  const at = (week: number) =>
    exactly.several([
      ['expected', exactly.decimal(format, expected.at(week) ?? null, 1)],
      ['happened', exactly.count(format, actual.at(week) ?? null)],
    ])
  return [
    { label: 'Expected; happened, by the end of calibration', value: at(calibrationWeeks - 1) },
    { label: 'Expected; happened, by the end of the hold-out', value: at(-1) },
  ]
}

/** The two weeks whose numbers are put in, down to accounts. */
function weeksBehind(
  { tracking: { actual, calibrationWeeks } }: ForecastReport,
  linkTo: ReturnType<typeof useBehindLink>,
): BehindLink[] {
  const ends = [
    [calibrationWeeks, 'By the end of calibration'],
    [actual.length, 'By the end of the hold-out'],
  ] as const
  return ends
    .filter(([week]) => week > 0)
    .flatMap(([week, words]) => [
      linkTo(`${words}: happened`, 'tracking-actual', String(week)),
      linkTo(`${words}: expected`, 'tracking-expected', String(week)),
    ])
}

function inputOf({ tracking }: ForecastReport, weeks: Weeks, format: Format): TrackingLinesInput {
  const end = (week: number) => tracking.originDay + 7 * (week + 1) - 1
  const every = Math.max(1, Math.round(weeks.actual.length / 6))
  return {
    places: weeks.actual.map((_, week) => (week % every === 0 ? format.dayShort(end(week)) : '')),
    placesSaid: weeks.actual.map((_, week) => `Week to ${format.day(end(week))}`),
    actual: weeks.actual,
    expected: weeks.expected,
    holdoutFrom: tracking.calibrationWeeks,
    print: (value) => format.decimal(value, value < 100 ? 1 : 0),
    printTick: format.count,
  }
}

interface WeekTableProps {
  readonly report: ForecastReport
  readonly weeks: Weeks
  readonly sum: 'cumulative' | 'weekly'
}

function WeekTable({ report: { tracking }, weeks, sum }: WeekTableProps) {
  const format = useFormat()
  const metric = sum === 'cumulative' ? 'tracking' : 'tracking-weekly'
  return (
    <LedgerTable
      label="Weekly tracking"
      height="working"
      rows={Array.from(weeks.actual.keys())}
      rowId={String}
      columns={[
        { id: 'week', head: 'Week', rowHead: true, cell: (week) => week + 1 },
        { id: 'end', head: 'Ends', numeric: true, cell: (week) => format.day(tracking.originDay + 7 * (week + 1) - 1) },
        {
          id: 'actual',
          head: 'Happened',
          metric: `${metric}-actual`,
          kind: 'count',
          figure: (week) => ({ value: weeks.actual[week] ?? null, at: { week: week + 1 } }),
        },
        {
          id: 'expected',
          head: 'Expected',
          metric: `${metric}-expected`,
          kind: 'decimal',
          figure: (week) => ({ value: weeks.expected[week] ?? null, at: { week: week + 1 } }),
        },
        { id: 'part', head: 'Part', cell: (week) => (week < tracking.calibrationWeeks ? '' : 'hold-out') },
      ]}
    />
  )
}
