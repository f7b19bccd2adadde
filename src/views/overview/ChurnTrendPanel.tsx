import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { lineTrend, type LineTrendInput } from '../../charts/lineTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { machineValue } from '../../ui/machineValue'

const SHOWN_MONTHS = 24

/** Logo churn by month over the last two years, the running month dashed. */
export function ChurnTrendPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const format = useFormat()
  const answer = query.data
  const headline = answer === undefined ? null : headlineOf(answer, format)
  const input = useMemo(() => (answer === undefined ? null : trendOf(answer, format)), [answer, format])
  return (
    <Panel
      span={7}
      kicker="Monthly churn, share of accounts open at the start of the month"
      headline={headline}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      note="Churn is dated on the day an account passes its own limit, so past months never change. Dashed: incomplete month, left out of every change."
      {...(answer === undefined ? {} : { table: <TrendTable answer={answer} />, working: workingOf(answer, format) })}
    >
      {input !== null && headline !== null && <Chart of={lineTrend} input={input} label={headline} height={260} />}
    </Panel>
  )
}

/** Place of the last month that is over; −1 when none is. */
function lastComplete({ months, lastDays, lastLength }: ChurnTrendAnswer): number {
  return months.length - (lastDays < lastLength ? 2 : 1)
}

function headlineOf(answer: ChurnTrendAnswer, format: Format): string {
  const last = lastComplete(answer)
  const rate = answer.logoChurn[last]
  const before = answer.logoChurn[last - 1]
  if (rate === undefined || Number.isNaN(rate)) return 'Logo churn by month'
  const month = format.month(answer.months[last] ?? null)
  if (before === undefined || Number.isNaN(before)) return `Logo churn was ${format.percent(rate)} in ${month}`
  if (Math.abs(rate - before) < 0.0005) return `Logo churn stayed at ${format.percent(rate)} in ${month}`
  return `Logo churn ${rate < before ? 'fell' : 'rose'} to ${format.percent(rate)} in ${month}`
}

function trendOf(answer: ChurnTrendAnswer, format: Format): LineTrendInput {
  const first = Math.max(0, answer.months.length - SHOWN_MONTHS)
  const months = Array.from(answer.months.subarray(first))
  const isRunning = answer.lastDays < answer.lastLength
  return {
    places: months.map((month) =>
      month % 12 === 0 || month === months[0] ? format.month(month) : format.monthShort(month),
    ),
    lines: [
      {
        name: 'Logo churn',
        values: Array.from(answer.logoChurn.subarray(first)),
        role: 'main',
        ends: true,
      },
    ],
    incompleteFrom: isRunning ? months.length - 1 : null,
    incompleteNote: isRunning
      ? `${format.month(months.at(-1) ?? null)}: ${answer.lastDays} of ${answer.lastLength} days, ${format.count(answer.churned.at(-1) ?? 0)} so far`
      : null,
    annotations: [],
    print: (value) => format.percent(value),
    printTick: (value) => format.percentTick(value),
  }
}

function TrendTable({ answer }: { readonly answer: ChurnTrendAnswer }) {
  const format = useFormat()
  const rows = Array.from(answer.months.keys()).toReversed()
  const at = (row: number) => ({ month: machineValue('month', answer.months[row] ?? null) })
  return (
    <LedgerTable
      label="Logo churn by month"
      height="dense"
      rows={rows}
      rowId={(row) => String(answer.months[row])}
      columns={[
        { id: 'month', head: 'Month', rowHead: true, cell: (row) => format.month(answer.months[row] ?? null) },
        {
          id: 'open',
          head: 'Open at start',
          numeric: true,
          cell: (row) => (
            <Figure metric="open-at-start" kind="count" value={answer.openAtStart[row] ?? null} at={at(row)} />
          ),
        },
        {
          id: 'churned',
          head: 'Churned',
          numeric: true,
          cell: (row) => (
            <Figure metric="churned-accounts" kind="count" value={answer.churned[row] ?? null} at={at(row)} />
          ),
        },
        {
          id: 'rate',
          head: 'Logo churn',
          numeric: true,
          cell: (row) => (
            <Figure
              metric="logo-churn-month"
              kind="percent"
              value={answer.logoChurn[row] ?? null}
              unknown="No account was open when the month began."
              at={at(row)}
            />
          ),
        },
      ]}
    />
  )
}

function workingOf(answer: ChurnTrendAnswer, format: Format) {
  const last = lastComplete(answer)
  return {
    title: `Logo churn, ${format.month(answer.months[last] ?? null)}`,
    definition:
      'Accounts that were open when the month began and crossed into churned during it, each once even if it returned. New accounts are in neither number.',
    formula: 'churned ÷ open at the start',
    inputs: [
      { label: 'Open at the start', value: format.count(answer.openAtStart[last] ?? null) },
      { label: 'Crossed into churned', value: format.count(answer.churned[last] ?? null) },
      { label: 'Logo churn', value: format.percent(answer.logoChurn[last] ?? null), result: true },
    ],
  }
}
