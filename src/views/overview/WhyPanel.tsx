import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import type { WhyAnswer } from '../../state/answers'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { HistoryGate } from '../../ui/HistoryGate'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'

interface Effect {
  readonly name: string
  readonly metric: string
  readonly value: number
}

/** Why revenue moved: causes that add up to the change with nothing left over. */
export function WhyPanel({ why: query }: { readonly why: UseQueryResult<WhyAnswer> }) {
  const format = useFormat()
  const period = useShorterPeriod()
  const answer = query.data
  const effects = useMemo(() => (answer?.why == null ? [] : effectsOf(answer.why)), [answer])
  const headline = answer === undefined ? null : headlineOf(answer, effects, format)
  const input = useMemo(
    (): BarSplitInput => ({
      bars: effects.map(({ name, value }) => ({ name, measured: value, text: format.moneyChange(value) })),
    }),
    [effects, format],
  )
  return (
    <Panel
      span={5}
      kicker="Why did it move, net revenue"
      headline={headline}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer?.why == null
        ? {}
        : {
            table: <EffectTable effects={effects} />,
            note: 'Accounts that bought in both windows: orders × value per order, split evenly between the two; the order of factors does not matter.',
            working: workingOf(answer.why, effects, format),
          })}
    >
      {answer !== undefined && answer.why === null && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {answer?.why != null && headline !== null && (
        <Chart of={barSplit} input={input} label={headline} height={Math.max(200, effects.length * 36)} />
      )}
    </Panel>
  )
}

function effectsOf(why: NonNullable<WhyAnswer['why']>): Effect[] {
  return [
    { name: 'New accounts', metric: 'why-new', value: why.fresh },
    { name: 'Returned accounts', metric: 'why-returned', value: why.returned },
    { name: 'More or fewer orders', metric: 'why-orders', value: why.orders },
    { name: 'Value per order', metric: 'why-value-per-order', value: why.valuePerOrder },
    { name: 'Credits', metric: 'why-credits', value: why.credits + why.creditsWithoutSales },
    { name: 'Churned accounts', metric: 'why-churned', value: why.churned },
  ].map((effect) => ({ ...effect, value: effect.value === 0 ? 0 : effect.value }))
}

function headlineOf({ why }: WhyAnswer, effects: readonly Effect[], format: Format): string {
  if (why === null) return 'Why it moved'
  const change = why.cur - why.prev
  const largest = effects.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  if (largest === undefined || largest.value === 0) return 'Nothing moved'
  return `${largest.name}: ${format.moneyChange(largest.value)} of a change of ${format.moneyChange(change)}`
}

function EffectTable({ effects }: { readonly effects: readonly Effect[] }) {
  return (
    <LedgerTable
      label="Why revenue moved"
      rows={effects}
      rowId={({ metric }) => metric}
      columns={[
        { id: 'name', head: 'Cause', rowHead: true, cell: ({ name }) => name },
        {
          id: 'value',
          head: 'Net revenue',
          numeric: true,
          cell: ({ metric, value }) => <Figure metric={metric} kind="money-full" value={value} />,
          foot: null,
        },
      ]}
    />
  )
}

function workingOf(why: NonNullable<WhyAnswer['why']>, effects: readonly Effect[], format: Format): WorkingSheet {
  const change = why.cur - why.prev
  const sum = effects.reduce((total, { value }) => total + value, 0)
  return {
    title: 'Why it moved',
    definition:
      'What new, returned and churned accounts brought or took, and for accounts that bought in both windows how much came from the number of orders, from their value, and from credits.',
    formula: 'Δ(n·v) = Δn·v̄ + Δv·n̄, account by account',
    inputs: [
      ...effects.map(({ name, value }) => ({ label: name, value: format.moneyFull(value) })),
      { label: 'Change', value: format.moneyFull(change), result: true },
    ],
    checks: [
      {
        label: 'Closes with no residual',
        holds: sum === change,
        detail: `difference ${format.moneyFull(change - sum)}`,
      },
    ],
  }
}
