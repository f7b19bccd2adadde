import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import { monthTrend, type MonthTrendInput } from '../../charts/monthTrend'
import { firstDayOfMonth } from '../../core/calendar'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import { lastOver } from '../../ui/churnMonths'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { HistoryGate } from '../../ui/HistoryGate'
import { LedgerTable } from '../../ui/LedgerTable'
import { machineValue } from '../../ui/machineValue'
import { Panel } from '../../ui/Panel'

/** Logo churn and revenue churn over the same windows: do small or large accounts leave? */
export function WindowChurnPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const format = useFormat()
  const answer = query.data
  const behind = useBehindLink()
  const period = useShorterPeriod(answer?.frame.months)
  const last = answer === undefined ? -1 : lastOver(answer)
  const known = answer?.revenueChurn.reduce((count, rate) => count + Number(!Number.isNaN(rate)), 0) ?? 0
  const isKnown = known > 0
  const headline = answer === undefined ? null : headlineOf(answer, last, format)
  const input = useMemo(() => (answer === undefined ? null : trendOf(answer, format)), [answer, format])
  const bars = useMemo(() => (answer === undefined ? null : barsOf(answer, last, format)), [answer, last, format])
  return (
    <Panel
      span={5}
      kicker={`Accounts and revenue lost over the ${answer?.windowMonths ?? period.months} months to the end of each month`}
      headline={headline}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined || !isKnown
        ? {}
        : {
            table: <WindowTable answer={answer} />,
            note: <WindowNote answer={answer} />,
            working: {
              title: `Churn over ${answer.windowMonths} months`,
              definition:
                'Logo churn: of the accounts open on the eve of the window, the share that crossed into churned during it, each once even if it returned. Revenue churn: 1 − gross revenue retention, over accounts with net revenue above 0 in the window before.',
              formula: 'revenue churn = 1 − Σ min(max(now, 0), before) ÷ Σ before',
              inputs: [
                { label: 'Logo churn', value: exactly.percent(format, answer.windowLogoChurn[last] ?? null) },
                { label: 'Revenue churn', value: exactly.percent(format, answer.revenueChurn[last] ?? null) },
              ],
              // Windows end with months; a period that ends within one has figures of its own.
              behind:
                answer.frame.current.to === firstDayOfMonth((answer.months[last] ?? 0) + 1)
                  ? [behind('Accounts lost', 'logo-churn-rate'), behind('Revenue kept, the rest is lost', 'grr')]
                  : [],
            },
          })}
    >
      {answer !== undefined && !isKnown && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {known > 1 && input !== null && headline !== null && (
        <Chart of={monthTrend} input={input} label={headline} height={260} legend={<ChartNames of={NAMES} />} />
      )}
      {known === 1 && bars !== null && headline !== null && (
        <Chart of={barSplit} input={bars} label={headline} height={120} legend={<ChartNames of={NAMES} />} />
      )}
    </Panel>
  )
}

const NAMES = { Accounts: 'logo-churn-window', Revenue: 'revenue-churn-window' }

function headlineOf(answer: ChurnTrendAnswer, last: number, format: Format): string {
  const logo = answer.windowLogoChurn[last] ?? Number.NaN
  const revenue = answer.revenueChurn[last] ?? Number.NaN
  if (Number.isNaN(logo) || Number.isNaN(revenue)) return 'Accounts and revenue lost'
  const both = `${format.percent(revenue)} of revenue lost, ${format.percent(logo)} of accounts`
  // Revenue is also lost by accounts that stay: only less of it than of accounts says who left.
  return revenue < logo / 1.1 ? `Smaller accounts leave first: ${both}` : both
}

function trendOf(answer: ChurnTrendAnswer, format: Format): MonthTrendInput {
  return {
    months: answer.months,
    lines: [
      { name: 'Logo churn', values: answer.windowLogoChurn, role: 'main', ends: true },
      { name: 'Revenue churn', values: answer.revenueChurn, role: 'main', ends: true },
    ],
    // Windows end with months that are over; the one that runs has none.
    running: null,
    printMonth: format.month,
    printMonthShort: format.monthShort,
    print: format.percent,
    printTick: format.percentTick,
  }
}

/** A single window makes no line: its two rates side by side. */
function barsOf(answer: ChurnTrendAnswer, last: number, format: Format): BarSplitInput {
  const bar = (name: string, rate: number) => ({ name, measured: rate, text: format.percent(rate) })
  return {
    bars: [bar('Logo churn', answer.windowLogoChurn[last] ?? 0), bar('Revenue churn', answer.revenueChurn[last] ?? 0)],
  }
}

/** How both are counted, and how many of those that churned came back: by their own rhythm, many cross only for a while. */
function WindowNote({ answer: { windowMonths, windowReturns } }: { readonly answer: ChurnTrendAnswer }) {
  const format = useFormat()
  return (
    <>
      Revenue churn is gross: what accounts bought less than in the window before, growth of others not counted. Both
      over the same windows. An account that returned still counts as churned
      {windowReturns !== null && windowReturns.churned > 0 && (
        <>
          : in the last {windowMonths} whole months{' '}
          <Figure metric="logo-churn-returned" kind="count" value={windowReturns.returned} /> of the{' '}
          {format.count(windowReturns.churned)} that churned had ordered again and ended them open
        </>
      )}
      .
    </>
  )
}

const TOO_SHORT = 'The month is not over, or the data do not reach back over this window and the one before.'

function WindowTable({ answer }: { readonly answer: ChurnTrendAnswer }) {
  const format = useFormat()
  const rate = (id: 'windowLogoChurn' | 'revenueChurn', metric: string, head: string): Column<number> => ({
    id,
    head,
    metric,
    kind: 'percent',
    figure: (row) => ({
      value: answer[id][row] ?? null,
      unknown: TOO_SHORT,
      at: { month: machineValue('month', answer.months[row] ?? null), window: answer.windowMonths },
    }),
  })
  return (
    <LedgerTable
      label="Accounts and revenue lost"
      height="dense"
      rows={Array.from(answer.months.keys()).toReversed()}
      rowId={(row) => String(answer.months[row])}
      columns={[
        {
          id: 'month',
          head: `${answer.windowMonths} months to`,
          rowHead: true,
          cell: (row) => format.month(answer.months[row] ?? null),
        },
        rate('windowLogoChurn', 'logo-churn-window', 'Logo churn'),
        rate('revenueChurn', 'revenue-churn-window', 'Revenue churn'),
      ]}
    />
  )
}
