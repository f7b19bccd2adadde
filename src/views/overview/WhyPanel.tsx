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
import css from './WhyPanel.module.css'

interface Effect {
  readonly name: string
  /** What it is in a sentence: "new accounts", "fewer orders". */
  readonly words: string
  readonly metric: string
  readonly value: number
}

/** Why revenue moved: causes that add up to the change with nothing left over. */
export function WhyPanel({ why: query }: { readonly why: UseQueryResult<WhyAnswer> }) {
  const format = useFormat()
  const period = useShorterPeriod()
  const answer = query.data
  const why = answer?.why ?? null
  const effects = useMemo(() => (why === null ? [] : effectsOf(why)), [why])
  const headline = answer === undefined ? null : headlineOf(why, effects, format)
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
      {...(why === null
        ? {}
        : {
            table: <EffectTable effects={effects} change={why.cur - why.prev} />,
            note: 'Accounts that bought in both windows: orders × value per order, split evenly between the two; the order of factors does not matter.',
            working: workingOf(why, effects, format),
          })}
    >
      {answer !== undefined && why === null && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {why !== null && headline !== null && (
        <>
          <Chart of={barSplit} input={input} label={headline} height={228} />
          <p className={css['close']}>
            <span>
              {sumOf(effects) === why.cur - why.prev ? 'Total change, closes with no residual' : 'Total change'}
            </span>
            <Figure
              metric="why-change"
              kind="money"
              value={why.cur - why.prev}
              text={format.moneyChange(why.cur - why.prev)}
            />
          </p>
        </>
      )}
    </Panel>
  )
}

function effectsOf(why: NonNullable<WhyAnswer['why']>): Effect[] {
  const credits = why.credits + why.creditsWithoutSales
  const effect = (metric: string, value: number, name: string, words: string): Effect => ({
    metric,
    name,
    words,
    value: value === 0 ? 0 : value,
  })
  return [
    effect('why-new', why.fresh, 'New accounts', 'new accounts'),
    effect('why-returned', why.returned, 'Returned accounts', 'returned accounts'),
    why.orders < 0
      ? effect('why-orders', why.orders, 'Fewer orders', 'fewer orders per account')
      : effect('why-orders', why.orders, 'More orders', 'more orders per account'),
    why.valuePerOrder < 0
      ? effect('why-value-per-order', why.valuePerOrder, 'Smaller orders', 'smaller orders')
      : effect('why-value-per-order', why.valuePerOrder, 'Larger orders', 'larger orders'),
    credits < 0
      ? effect('why-credits', credits, 'More credits', 'more credits')
      : effect('why-credits', credits, 'Fewer credits', 'fewer credits'),
    effect('why-churned', why.churned, 'Lost accounts', 'accounts that did not order again'),
  ]
}

const sumOf = (effects: readonly Effect[]) => effects.reduce((total, { value }) => total + value, 0)

/** The largest cause on the side that won: "New accounts brought €912k; the whole change is +€809k". */
function headlineOf(why: WhyAnswer['why'], effects: readonly Effect[], format: Format): string {
  if (why === null) return 'Why it moved'
  const change = why.cur - why.prev
  const side = effects.filter(({ value }) => value !== 0 && (change === 0 || value > 0 === change > 0))
  const largest = side.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  if (largest === undefined) return 'Nothing moved'
  const words = `${largest.words.charAt(0).toUpperCase()}${largest.words.slice(1)}`
  const verb = largest.value > 0 ? 'brought' : 'took'
  return `${words} ${verb} ${format.money(Math.abs(largest.value))}; the whole change is ${format.moneyChange(change)}`
}

function EffectTable({ effects, change }: { readonly effects: readonly Effect[]; readonly change: number }) {
  return (
    <LedgerTable
      label="Why revenue moved"
      rows={effects}
      rowId={({ metric }) => metric}
      columns={[
        { id: 'name', head: 'Cause', rowHead: true, cell: ({ name }) => name, foot: 'Total change' },
        {
          id: 'value',
          head: 'Net revenue',
          numeric: true,
          cell: ({ metric, value }) => <Figure metric={metric} kind="money-full" value={value} />,
          foot: <Figure metric="why-change" kind="money-full" value={change} />,
        },
      ]}
    />
  )
}

function workingOf(why: NonNullable<WhyAnswer['why']>, effects: readonly Effect[], format: Format): WorkingSheet {
  const change = why.cur - why.prev
  const sum = sumOf(effects)
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
