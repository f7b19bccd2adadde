import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { NAIVE_NAMES, reportHeadline } from './forecastWords'

interface ReportCardPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

interface Line {
  readonly id: string
  readonly name: string
  readonly model: ReactNode
  readonly other: ReactNode
  readonly result: string
}

/** How the forecast did on what it had not seen, beside the naive forecasts. */
export function ReportCardPanel({ query, answer, report }: ReportCardPanelProps) {
  const format = useFormat()
  return (
    <Panel
      span={5}
      kicker={`Report card, hold-out ${answer === undefined ? '' : format.window(answer.holdout)}`}
      headline={report === undefined ? null : reportHeadline(report, format)}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Fitting under the new scope' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      note="Accounts in scope that had bought before the hold-out. Naive: as the equally long window before, or as the same window a year ago. A forecast that is worse than a naive one in either error is not shown."
      working={{
        title: 'Report card',
        definition:
          'The model is fitted to what lies before the hold-out and compared with what happened in it. Error: mean of |expected − happened| per account. Deviance: 2 × (y ln(y ÷ μ) − (y − μ)), an expectation below 0.05 taken as 0.05. Best fifth: of the accounts that brought the most order days, the share among the expected best fifth; ties share their places.',
        formula: null,
        inputs: [],
      }}
    >
      {report !== undefined && (
        <LedgerTable
          label="Report card"
          height="dense"
          rows={linesOf(report, format)}
          rowId={(line) => line.id}
          columns={[
            { id: 'name', head: 'Hold-out', rowHead: true, cell: (line) => line.name },
            { id: 'model', head: 'Model', numeric: true, strong: true, cell: (line) => line.model },
            { id: 'other', head: 'Happened or naive', numeric: true, cell: (line) => line.other },
            { id: 'result', head: 'Result', numeric: true, cell: (line) => line.result },
          ]}
        />
      )}
    </Panel>
  )
}

function linesOf(report: ForecastReport, format: Format): Line[] {
  const { test } = report
  const { card } = test
  const figure = (metric: string, kind: FigureKind, value: number, at?: Record<string, string>) => (
    <Figure metric={metric} kind={kind} value={value} unknown={UNKNOWN} {...(at === undefined ? {} : { at })} />
  )
  const against = (id: 'mae' | 'deviance' | 'topFound', metric: string, kind: FigureKind, name: string): Line[] =>
    test.naive.map((naive) => {
      const better = id === 'topFound' ? card[id] >= naive.card[id] : card[id] < naive.card[id]
      return {
        id: `${id} ${naive.name}`,
        name: `${name}, naive ${NAIVE_NAMES[naive.name]}`,
        model: figure(metric, kind, card[id]),
        other: figure(`${metric}-naive`, kind, naive.card[id], { naive: naive.name }),
        result: better ? 'better' : 'worse',
      }
    })
  const within = (value: number, { low, high }: { low: number; high: number }) =>
    Number.isNaN(low) ? 'no interval' : value >= low && value <= high ? 'within 80%' : 'outside 80%'
  return [
    {
      id: 'orders',
      name: 'Order days',
      model: (
        <Figure metric="holdout-expected" kind="decimal" value={card.expected} text={format.count(card.expected)} />
      ),
      other: figure('holdout-actual', 'count', card.actual),
      result: `${signed(card.bias, format)}, ${within(card.actual, test.orders)}`,
    },
    {
      id: 'value',
      name: 'Value',
      model: figure('holdout-value-expected', 'money', test.value.value),
      other: figure('holdout-value-actual', 'money', test.actualValue),
      result: `${signed(test.value.value / test.actualValue - 1, format)}, ${within(test.actualValue, test.value)}`,
    },
    ...against('mae', 'holdout-mae', 'decimal', 'Error per account'),
    ...against('deviance', 'holdout-deviance', 'decimal', 'Poisson deviance'),
    ...against('topFound', 'holdout-top-found', 'percent-whole', 'Best fifth found'),
    {
      id: 'coverage',
      name: '80% intervals that held',
      model: figure('holdout-coverage', 'percent-whole', test.coverage),
      other: 'at least 80%',
      result: test.coverage >= 0.8 ? 'held' : 'too narrow',
    },
  ]
}

const UNKNOWN = 'No account of this choice had bought before the hold-out, or nothing happened in it.'

function signed(ratio: number, format: Format): string {
  if (!Number.isFinite(ratio)) return '–'
  return `${ratio > 0 ? '+' : ''}${format.percent(ratio)}`
}
