import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { addMonths } from '../../core/calendar'
import { isCovered } from '../../core/period'
import type { Kpi, KpisAnswer } from '../../state/answers'
import type { DeltaProps } from '../../ui/Delta'
import { Figure, type FigureProps } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { KpiStrip, KpiTile } from '../../ui/KpiTile'
import type { GoalCell } from './goalWords'
import { KPI_CELLS, type KpiCell, type KpiName } from './kpiCellList'

const NOISE = 0.0005

interface KpiCellsProps {
  readonly kpis: UseQueryResult<KpisAnswer>
  /** What accounts are expected to bring, in the cell of what they brought. */
  readonly expected?: ReactNode
  /** Pixels that it takes under its figure (default 108, in a strip of one row). */
  readonly expectedRoom?: number
  /** Further cells of the strip. */
  readonly children?: ReactNode
  /** On paper, where nothing can be chosen. */
  readonly paper?: boolean
  /** Opens the accounts and orders behind a figure, by its id. */
  readonly onWorking?: (figure: string) => void
  /** The goal of a cell, and the button that sets it. */
  readonly goalOf?: (cell: GoalCell, value: number | null) => { readonly goal: ReactNode; readonly tool: ReactNode }
}

/** What makes a figure a button that opens what is behind it, where that can be opened. */
type Opens = (figure: string) => Partial<Pick<FigureProps, 'onOpen' | 'openLabel'>>

/** The cells at the top: six figures with their change, the mean value of an account so far, and what else is known. */
export function KpiCells({
  kpis,
  expected,
  expectedRoom = 108,
  children,
  paper = false,
  onWorking,
  goalOf,
}: KpiCellsProps) {
  const format = useFormat()
  const { data } = kpis
  const opens: Opens = (figure) =>
    onWorking === undefined ? {} : { onOpen: () => onWorking(figure), openLabel: 'show the working' }
  const shared = { pending: data === undefined, stale: kpis.isPlaceholderData }
  return (
    <KpiStrip>
      {KPI_CELLS.map((cell) => (
        <KpiTile
          key={cell.name}
          label={labelOf(cell, data, format)}
          metric={cell.metric}
          kind={cell.kind}
          value={data?.[cell.name].value ?? null}
          {...shared}
          {...opens(cell.metric)}
          {...(data === undefined ? {} : described(data, cell, opens, format, paper))}
          {...(data === undefined || cell.goal === undefined ? {} : goalOf?.(cell, data[cell.name].value))}
        />
      ))}
      <KpiTile
        label="CLV so far, mean"
        metric="historical-clv-mean"
        kind="money"
        value={data?.clv.mean ?? null}
        unknown="No account has a sale of known cost."
        was={data === undefined ? '' : <WorthWords answer={data} opens={opens} />}
        bar={expected}
        room={expectedRoom}
        {...shared}
        {...opens('historical-clv-mean')}
      />
      {children}
    </KpiStrip>
  )
}

/** A count of accounts says on which day it was made: the last of the period, not the as-of day. */
function labelOf({ name, label }: KpiCell, answer: KpisAnswer | undefined, format: Format): string {
  if (name !== 'openAccounts' || answer === undefined) return label
  return `${label}, ${format.dayShort(answer.frame.current.to - 1)}`
}

function described(answer: KpisAnswer, cell: KpiCell, opens: Opens, format: Format, paper: boolean) {
  const kpi = answer[cell.name]
  const isRetention = cell.name === 'nrr' || cell.name === 'grr'
  const absent = isRetention
    ? `no window before ${format.window(answer.frame.previous)}`
    : `no data for ${format.window(answer.frame.previous)}`
  return {
    unknown: unknownOf(cell.name, answer, format, paper),
    delta: {
      ...deltaOf(kpi, cell),
      better: cell.better,
      absent,
      ...(cell.words === undefined ? {} : { words: cell.words }),
    },
    was: <WasWords answer={answer} cell={cell} opens={opens} />,
    trend: Array.from(kpi.series, (value) => (Number.isNaN(value) ? null : value)),
    incomplete: answer.lastIncomplete && !isRetention,
  }
}

function deltaOf(
  { value, previous }: Kpi,
  { kind, change, noise = NOISE }: KpiCell,
): Pick<DeltaProps, 'change' | 'kind' | 'noise'> {
  if (value === null || previous === null) return { change: null, kind }
  if (change === 'points') return { change: value - previous, kind: 'points', noise }
  if (change === 'count') return { change: value - previous, kind: 'count' }
  return { change: previous > 0 ? value / previous - 1 : null, kind: 'percent', noise }
}

interface WasWordsProps {
  readonly answer: KpisAnswer
  readonly cell: KpiCell
  readonly opens: Opens
}

/** What the figure was, and the one beside it that explains it. */
function WasWords({ answer, cell: { name, kind }, opens }: WasWordsProps) {
  const format = useFormat()
  const { previous } = answer[name]
  const when = name === 'openAccounts' ? ` on ${format.day(answer.frame.previous.to - 1)}` : ''
  const parts: ReactNode[] = previous === null ? [] : [`was ${format.figure(kind, previous)}${when}`]
  if (name === 'logoChurnMonthly' && answer.logoChurn.value !== null) {
    parts.push(
      <>
        <Figure metric="logo-churn-rate" kind="percent" value={answer.logoChurn.value} {...opens('logo-churn-rate')} />{' '}
        in {answer.frame.months} months
      </>,
    )
  }
  if (name === 'logoChurnMonthly' && (answer.logoChurn.numerator ?? 0) > 0) {
    parts.push(
      <>
        <Figure metric="logo-churn-returned" kind="count" value={answer.logoChurnReturned} /> of the{' '}
        {format.count(answer.logoChurn.numerator)} churned are back
      </>,
    )
  }
  if (name === 'aov' && answer.frequency.value !== null) {
    parts.push(
      <>
        <Figure
          metric="purchase-frequency"
          kind="decimal"
          value={answer.frequency.value}
          text={format.decimal(answer.frequency.value, 1)}
          {...opens('purchase-frequency')}
        />{' '}
        orders a year
      </>,
    )
  }
  return parts.map((part, i) => (
    <span key={i}>
      {i > 0 && '; '}
      {part}
    </span>
  ))
}

function WorthWords({
  answer: { clv, frame, repeatRate, repeatRateEver },
  opens,
}: {
  readonly answer: KpisAnswer
  readonly opens: Opens
}) {
  const format = useFormat()
  return (
    <>
      {frame.basis} of {format.count(clv.units)} accounts
      {repeatRateEver !== null && (
        <>
          ; <Figure metric="repeat-rate-ever" kind="percent" value={repeatRateEver} {...opens('repeat-rate-ever')} />{' '}
          bought again
        </>
      )}
      {repeatRate.value !== null && (
        <>
          , <Figure metric="repeat-rate" kind="percent" value={repeatRate.value} {...opens('repeat-rate')} /> in the
          period
        </>
      )}
    </>
  )
}

/** Why a figure is a dash: a sentence with what is missing. */
function unknownOf(name: KpiName, { frame }: KpisAnswer, format: Format, paper: boolean): string {
  const { months } = frame
  if (name === 'nrr' || name === 'grr') {
    const fits = isCovered({ from: addMonths(frame.current.to, -6), to: frame.current.to }, frame.firstDay)
    const shorter = months > 3 && fits && !paper ? ' Choose a shorter period.' : ''
    return `Needs ${2 * months} months; the data begin on ${format.day(frame.firstDay)}.${shorter}`
  }
  if (name === 'logoChurnMonthly') return 'No account was open when a month of the period began.'
  return 'There is no order in the period.'
}
