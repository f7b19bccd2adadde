import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure, type FigureProps } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'
import { fittingFrame } from './fittingFrame'
import { concernSentence } from './concernSentence'
import { isWithin } from './forecastWords'

interface HistoryPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

/** Whether to believe it: what speaks against the forecast, and what of the history went into it. */
export function HistoryPanel({ query, answer, report }: HistoryPanelProps) {
  const format = useFormat()
  const opener = useBehindOpener()
  const concerns = report?.trust.concerns ?? []
  return (
    <Panel
      span={5}
      kicker="May it be believed"
      headline={answer === undefined ? null : headlineOf(report)}
      {...fittingFrame(query)}
      height={160}
      note="Order days after the first make a repeat; orders of one day are one. Credits are taken off the sales they name before values are modelled."
      {...(answer === undefined ? {} : { working: workingOf(answer, format) })}
    >
      {concerns.length > 0 && (
        <ul>
          {concerns.map((concern, i) => (
            <li key={i}>{concernSentence(concern, format)}</li>
          ))}
        </ul>
      )}
      {answer !== undefined && (
        <LedgerTable
          label="What went into the forecast"
          height="dense"
          rows={linesOf(answer)}
          rowId={({ name }) => name}
          columns={[
            {
              id: 'name',
              head: 'Of the history',
              rowHead: true,
              cell: ({ name, figure }) => <FigureName metric={figure.metric}>{name}</FigureName>,
            },
            {
              id: 'value',
              head: 'Value',
              numeric: true,
              cell: ({ figure }) => <Figure {...figure} {...opener(figure.metric)} />,
            },
          ]}
        />
      )}
    </Panel>
  )
}

function workingOf(answer: ForecastAnswer, format: Format): WorkingSheet {
  return {
    title: 'What went into the forecast',
    definition:
      'Sales of all accounts up to the as-of day, whoever is in scope, made into order days: sales of one day are one. Values are the means of an account’s repeat order days.',
    formula: 'correlation of repeat order days and their mean value, over accounts with repeats of value above 0',
    inputs: linesOf(answer).map(({ name, figure: { kind, value } }) => ({
      label: name,
      value: kind === 'decimal' ? exactly.decimal(format, value, 3) : exactly.figure(format, kind, value),
    })),
  }
}

function headlineOf(report: ForecastReport | undefined): string {
  if (report === undefined) return 'Too little to tell'
  const { level, concerns } = report.trust
  if (level === 'hidden') return 'Not shown: the model does not fit'
  if (report.standing === 'loses') return 'Not shown: it lost to the naive forecast'
  if (level === 'trustworthy') {
    return isWithin(report.test)
      ? 'Trustworthy: nothing speaks against it'
      : 'Trustworthy, though the hold-out’s total lay outside its 80% interval'
  }
  return `Use with care: ${concerns.length === 1 ? 'one thing speaks' : `${concerns.length} things speak`} against it`
}

function linesOf({ history, settings }: ForecastAnswer): { readonly name: string; readonly figure: FigureProps }[] {
  const { buyers, boughtOnce, notPositive, mergedOrders, zeroOrders, correlation } = history
  const count = (name: string, metric: string, value: number) => ({
    name,
    figure: { metric, kind: 'count', value } as const,
  })
  return [
    count('Accounts with an order', 'forecast-buyers', buyers),
    {
      name: 'of them with a single order day',
      figure: { metric: 'forecast-once-share', kind: 'percent', value: buyers === 0 ? null : boughtOnce / buyers },
    },
    count('Repeat value not above 0: left out of values', 'forecast-not-positive', notPositive),
    count('Orders merged into another of their day', 'forecast-merged-orders', mergedOrders),
    count(settings.zeroOrders ? 'Orders of 0: counted' : 'Orders of 0: left out', 'forecast-zero-orders', zeroOrders),
    {
      name: 'Frequency and value, correlation',
      figure: {
        metric: 'forecast-correlation',
        kind: 'decimal',
        value: correlation,
        unknown: 'Fewer than three accounts have repeat purchases of value.',
      },
    },
  ]
}
