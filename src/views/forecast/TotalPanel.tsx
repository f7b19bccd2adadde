import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { forecastFan, type ForecastFanInput } from '../../charts/forecastFan'
import { monthOfDay } from '../../core/calendar'
import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { type ExactValue, exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { ForecastProgress } from './ForecastProgress'
import { NO_INTERVAL, rangeText } from './forecastWords'

const HEIGHT = 260

interface TotalPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

/** What the chosen accounts have earned and are expected to earn, with the interval. */
export function TotalPanel({ query, answer, report }: TotalPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const input = useMemo(
    () => (answer === undefined || report === undefined ? null : fanOf(answer, report, format)),
    [answer, report, format],
  )
  const shown = report?.standing === 'shown'
  const headline = answer === undefined || report === undefined ? null : headlineOf(answer, report, format)
  return (
    <Panel
      span={7}
      kicker={`Predicted CLV of the accounts in scope, ${format.currencySign}, ${answer?.settings.horizonMonths ?? 24} months`}
      headline={headline}
      pending={query.isPending}
      height={HEIGHT}
      stale={query.isPlaceholderData ? 'Fitting under the new scope; these are the figures before it' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined || report === undefined
        ? {}
        : {
            note: <TotalNote report={report} />,
            working: {
              ...workingOf(answer, report, format),
              behind: shown
                ? [behind('Predicted CLV', 'forecast-clv'), behind('Expected to be active', 'forecast-active')]
                : [],
            },
            ...(shown ? { table: <StepTable answer={answer} report={report} /> } : {}),
          })}
    >
      <ForecastProgress />
      {input !== null && shown && headline !== null && (
        <Chart
          of={forecastFan}
          input={input}
          label={headline}
          height={HEIGHT}
          legend={
            <ChartNames
              of={{ Earned: 'historical-clv', Expected: 'forecast-clv', '80% interval': 'forecast-clv-low' }}
            />
          }
        />
      )}
      {answer !== undefined && report !== undefined && !shown && <NaiveFigure answer={answer} report={report} />}
    </Panel>
  )
}

function headlineOf({ settings }: ForecastAnswer, { total, earned, standing }: ForecastReport, format: Format): string {
  if (standing !== 'shown') return 'The forecast is not shown'
  const months = `${settings.horizonMonths} months`
  return `${format.money(total.clv.value)} expected within ${months}, on top of ${format.money(earned)} earned`
}

/** What stands in place of a forecast that lost or does not fit. */
function NaiveFigure({ answer, report }: { readonly answer: ForecastAnswer; readonly report: ForecastReport }) {
  const opener = useBehindOpener()
  const months = answer.settings.horizonMonths
  return (
    <p>
      {report.standing === 'loses'
        ? 'On the hold-out the model was worse than taking the window before, so the figure is that one: '
        : 'The model does not fit this history; what can be said without it: '}
      if the next {months} months are as the last, these accounts bring{' '}
      <strong>
        <Figure
          metric="forecast-naive"
          kind="money"
          value={report.naiveValue}
          {...opener('forecast-naive')}
          unknown={`The history does not hold ${months} months to go by.`}
        />
      </strong>
      .
    </p>
  )
}

function TotalNote({ report: { total, standing, earned } }: { readonly report: ForecastReport }) {
  const format = useFormat()
  const sums = [
    { metric: 'forecast-clv', kind: 'money' as const, ...total.clv, print: format.money, said: 'Predicted CLV' },
    { metric: 'forecast-orders', kind: 'decimal' as const, ...total.orders, print: format.count, said: 'orders' },
  ]
  if (standing !== 'shown') return <>Earned so far: {format.money(earned)}, which needs no model.</>
  return (
    <>
      {sums.map(({ metric, kind, value, low, high, print, said }) => (
        <span key={metric}>
          {said} <Figure metric={metric} kind={kind} value={value} text={print(value)} /> (80%:{' '}
          <Figure metric={`${metric}-low`} kind={kind} value={low} text={print(low)} unknown={NO_INTERVAL} />–
          <Figure metric={`${metric}-high`} kind={kind} value={high} text={print(high)} unknown={NO_INTERVAL} />){'; '}
        </span>
      ))}
      <Figure metric="forecast-active" kind="decimal" value={total.active} text={format.count(total.active)} /> of{' '}
      {format.count(total.accounts)} accounts expected to be active; with no time limit{' '}
      <Figure metric="forecast-forever" kind="money" value={total.forever} unknown="Nothing is discounted." />. Solid:
      earned. Dashed: expected, estimate, not booked profit. Band: 80% interval.
    </>
  )
}

function fanOf(answer: ForecastAnswer, report: ForecastReport, format: Format): ForecastFanInput {
  const { settings, frame } = answer
  const { steps } = report.total
  const months = settings.horizonMonths
  const last = report.earnedByMonth.length - 1
  return {
    earned: Array.from(report.earnedByMonth, (value, i) => ({ place: i - last, value })).slice(-months - 1),
    expected: steps.map((step, i) => ({ place: (months * (i + 1)) / steps.length, ...step })),
    earnedText: `earned ${format.money(report.earned)}`,
    expectedText: `expected ${format.money(report.total.clv.value)}`,
    printPlace: (place) => format.month(monthOfDay(frame.asOfDay) + Math.round(place)),
    print: format.money,
    printTick: format.moneyTick,
  }
}

function StepTable({ answer, report }: { readonly answer: ForecastAnswer; readonly report: ForecastReport }) {
  const format = useFormat()
  const { steps } = report.total
  const month = (step: number) =>
    format.month(
      monthOfDay(answer.frame.asOfDay) + Math.round((answer.settings.horizonMonths * (step + 1)) / steps.length),
    )
  return (
    <LedgerTable
      label="Expected by the end of each step"
      height="dense"
      rows={Array.from(steps.keys())}
      rowId={String}
      columns={[
        { id: 'month', head: 'By', rowHead: true, cell: month },
        { id: 'value', head: 'Expected', numeric: true, cell: (step) => format.money(steps[step]?.value ?? null) },
        {
          id: 'range',
          head: '80% interval',
          numeric: true,
          cell: (step) => rangeText(steps[step]?.low ?? NaN, steps[step]?.high ?? NaN, format.money),
        },
      ]}
    />
  )
}

function interval({ low, high }: { readonly low: number; readonly high: number }, of: (value: number) => ExactValue) {
  return exactly.several(
    [
      ['from', of(low)],
      ['to', of(high)],
    ],
    ' to ',
  )
}

function workingOf({ settings, frame }: ForecastAnswer, { total, spending }: ForecastReport, format: Format) {
  return {
    title: 'Predicted CLV',
    definition: `Σ over accounts of the orders expected within the horizon, each at its worth today, times the ${frame.basis} expected of an order less the cost to serve it. Order counts come from the purchase model, values from Gamma-Gamma. The interval adds what accounts do by chance and the doubt about the parameters.`,
    formula: '∫ e^(−δt) dE[orders by t | history] × (E[value of an order | history] − cost to serve)',
    inputs: [
      { label: 'Horizon', value: exactly.worded(`${settings.horizonMonths} months`, 'count', settings.horizonMonths) },
      { label: 'Discount a year', value: exactly.percent(format, settings.discountRate) },
      { label: 'Cost to serve an order', value: exactly.moneyFull(format, settings.costToServe) },
      { label: 'Accounts with a purchase', value: exactly.count(format, total.accounts) },
      { label: 'Expected orders', value: exactly.decimal(format, total.orders.value, 1) },
      { label: 'Accounts behind the model of values', value: exactly.count(format, spending.units) },
      { label: 'Expected to be active', value: exactly.decimal(format, total.active, 1) },
      { label: 'Predicted CLV', value: exactly.moneyFull(format, total.clv.value), result: true },
      { label: 'Its 80% interval', value: interval(total.clv, (value) => exactly.moneyFull(format, value)) },
      {
        label: 'Expected orders, 80% interval',
        value: interval(total.orders, (value) => exactly.decimal(format, value, 1)),
      },
      { label: 'With no time limit', value: exactly.moneyFull(format, total.forever) },
    ],
  }
}
