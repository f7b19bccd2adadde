import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { type BehindOpener, useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { FigureKind, Format } from '../../ui/format'
import { FORECAST_WORDS } from '../../ui/forecastWords'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingInput } from '../../ui/Working'
import { fittingFrame } from './fittingFrame'
import { isWithin, reportHeadline } from './forecastWords'

interface ReportCardPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

interface Line {
  readonly name: string
  /** The figure that the line is about. */
  readonly metric: string
  readonly model: ReactNode
  readonly happened: ReactNode
  /** What each naive forecast has in its place. */
  readonly naive: readonly ReactNode[]
}

/** How the forecast did on what it had not seen, beside the naive forecasts. */
export function ReportCardPanel({ query, answer, report }: ReportCardPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const opener = useBehindOpener()
  return (
    <Panel
      span={12}
      kicker={`Report card, hold-out ${answer === undefined ? '' : format.window(answer.holdout)}`}
      headline={report === undefined ? null : reportHeadline(report, format)}
      {...fittingFrame(query)}
      height={260}
      note="Accounts in scope that had bought before the hold-out. Naive: as the equally long window before, or as the same window a year ago. A forecast that is worse than a naive one in either error is not shown."
      working={{
        title: 'Report card',
        definition:
          'The model is fitted to what lies before the hold-out and compared with what happened in it. Error: mean of |expected − happened| per account. Deviance: 2 × (y ln(y ÷ μ) − (y − μ)), an expectation below 0.05 taken as 0.05. Best fifth: of the accounts that brought the most order days, the share among the expected best fifth; ties share their places.',
        formula: null,
        inputs: report === undefined ? [] : cardPutIn(report, format),
        behind:
          report === undefined
            ? []
            : [
                behind('Order days that the model expected', 'holdout-expected'),
                behind('Order days that happened', 'holdout-actual'),
              ],
      }}
    >
      {report !== undefined && (
        <LedgerTable
          label="Report card"
          height="dense"
          rows={linesOf(report, opener, format)}
          rowId={(line) => line.name}
          columns={[
            {
              id: 'name',
              head: 'Hold-out',
              rowHead: true,
              cell: ({ name, metric }) => <FigureName metric={metric}>{name}</FigureName>,
            },
            { id: 'model', head: 'Model', numeric: true, strong: true, cell: (line) => line.model },
            { id: 'happened', head: 'Happened', numeric: true, cell: (line) => line.happened },
            ...report.test.naive.map(({ name }, at) => ({
              id: name,
              head: capital(FORECAST_WORDS[name]),
              numeric: true,
              cell: (line: Line) => line.naive[at],
            })),
          ]}
        />
      )}
    </Panel>
  )
}

/** Each forecast with what it expected of what happened, and its errors. */
function cardPutIn({ test: { card, naive } }: ForecastReport, format: Format): WorkingInput[] {
  const line = (label: string, { expected, bias, mae, deviance }: typeof card) => ({
    label,
    value: exactly.several([
      ['order days', exactly.decimal(format, expected, 1)],
      ['too high or low', exactly.percent(format, bias)],
      ['error', exactly.decimal(format, mae, 3)],
      ['deviance', exactly.decimal(format, deviance, 3)],
    ]),
  })
  return [
    { label: 'Order days; ÷ those that happened, − 1; error an account; deviance', value: '' },
    { label: 'Order days that happened', value: exactly.count(format, card.actual) },
    line('Model', card),
    ...naive.map((one) => line(FORECAST_WORDS[one.name], one.card)),
  ]
}

function linesOf({ test }: ForecastReport, opener: BehindOpener, format: Format): Line[] {
  const { card, naive } = test
  const of = (
    id: 'expected' | 'bias' | 'mae' | 'deviance' | 'topFound',
    metric: string,
    kind: FigureKind,
    name: string,
  ): Line => {
    const figure = (value: number, forecast: string) => (
      <Figure
        metric={metric}
        kind={kind}
        value={value}
        unknown={UNKNOWN}
        at={{ forecast }}
        {...(id === 'topFound' ? {} : opener(metric, forecast === 'model' ? '' : forecast))}
        {...(id === 'expected' ? { text: format.count(value) } : {})}
      />
    )
    return {
      name,
      metric,
      model: figure(card[id], 'model'),
      happened: '',
      naive: naive.map((one) => figure(one.card[id], one.name)),
    }
  }
  const money = (metric: string, value: number) => (
    <Figure metric={metric} kind="money" value={value} unknown={UNKNOWN} />
  )
  return [
    {
      ...of('expected', 'holdout-expected', 'decimal', 'Order days'),
      happened: <Figure metric="holdout-actual" kind="count" value={card.actual} {...opener('holdout-actual')} />,
    },
    of('bias', 'holdout-bias', 'percent', 'Too high or low'),
    {
      name: 'Value',
      metric: 'holdout-value-expected',
      model: money('holdout-value-expected', test.value.value),
      happened: money('holdout-value-actual', test.actualValue),
      naive: [],
    },
    of('mae', 'holdout-mae', 'decimal', 'Error per account'),
    of('deviance', 'holdout-deviance', 'decimal', 'Poisson deviance'),
    of('topFound', 'holdout-top-found', 'percent-whole', 'Best fifth found'),
    {
      name: 'Accounts within their interval of whole orders',
      metric: 'holdout-coverage',
      model: <Figure metric="holdout-claimed" kind="percent-whole" value={test.claimed} unknown={UNKNOWN} />,
      happened: <Figure metric="holdout-coverage" kind="percent-whole" value={test.coverage} unknown={UNKNOWN} />,
      naive: [],
    },
    {
      name: 'Total in its 80% interval',
      metric: 'holdout-expected',
      model: `${format.count(test.orders.low)}–${format.count(test.orders.high)}`,
      happened: isWithin(test) ? 'inside' : 'outside',
      naive: [],
    },
  ]
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const UNKNOWN = 'No account of this choice had bought before the hold-out, or nothing happened in it.'
