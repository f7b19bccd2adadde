import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import { MOVEMENT_STEPS } from '../../core/behind/movementParts'
import type { WhyAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { HistoryGate } from '../../ui/HistoryGate'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'
import { EffectTable } from './EffectTable'
import { causesOf, finestEffects, orderEffects, sumOf, whyEffects, type WhyEffect } from './whyEffects'
import css from './WhyPanel.module.css'

interface WhyPanelProps {
  readonly why: UseQueryResult<WhyAnswer>
  /** On a page of the board pack: narrower bars, and the method on the page of definitions. */
  readonly paper?: boolean
}

/** Why revenue moved: causes that add up to the change with nothing left over. */
export function WhyPanel({ why: query, paper = false }: WhyPanelProps) {
  const format = useFormat()
  const answer = query.data
  const behind = useBehindLink()
  const period = useShorterPeriod(answer?.frame.months)
  const why = answer?.why ?? null
  const causes = useMemo(() => (answer === undefined ? null : causesOf(answer)), [answer])
  const effects = useMemo(() => (causes === null ? [] : finestEffects(causes)), [causes])
  const headline = answer === undefined ? null : headlineOf(why, effects, format)
  const height = 36 + (paper ? 18 : 27) * Math.max(8, effects.length)
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
      height={height + 32}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(why === null || causes === null
        ? {}
        : {
            table: (
              <EffectTable
                label="Why revenue moved"
                effects={whyEffects(causes)}
                parts={orderEffects(causes)}
                change={why.cur - why.prev}
              />
            ),
            ...(paper ? {} : { note: noteOf(causes) }),
            working: {
              ...workingOf(why, causes, format),
              behind: MOVEMENT_STEPS.map((step) => behind(`Accounts ${step}`, `movement-${step}`)),
            },
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
          <Chart
            of={barSplit}
            input={input}
            label={headline}
            height={height}
            legend={<ChartNames of={{ 'Part of the change': 'why-change' }} />}
          />
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

/** What the bars say of accounts that bought in both windows. */
function noteOf(causes: NonNullable<ReturnType<typeof causesOf>>): string {
  const factors = 'orders × value per order'
  const products = causes.split === null ? '' : ', then price × quantity of each product'
  return `Accounts that bought in both windows: ${factors}${products}, split evenly between the factors; their order does not matter.`
}

/** The largest cause on the side that won: "New accounts brought €912k; the whole change is +€809k". */
function headlineOf(why: WhyAnswer['why'], effects: readonly WhyEffect[], format: Format): string {
  if (why === null) return 'Why it moved'
  const change = why.cur - why.prev
  const side = effects.filter(({ value }) => value !== 0 && (change === 0 || value > 0 === change > 0))
  const largest = side.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  if (largest === undefined) return 'Nothing moved'
  const words = `${largest.words.charAt(0).toUpperCase()}${largest.words.slice(1)}`
  const verb = largest.value > 0 ? 'brought' : 'took'
  return `${words} ${verb} ${format.money(Math.abs(largest.value))}; the whole change is ${format.moneyChange(change)}`
}

function workingOf(
  why: NonNullable<WhyAnswer['why']>,
  causes: NonNullable<ReturnType<typeof causesOf>>,
  format: Format,
): WorkingSheet {
  const change = why.cur - why.prev
  const effects = whyEffects(causes)
  const parts = orderEffects(causes)
  const difference = (whole: number, some: readonly WhyEffect[]) => ({
    holds: sumOf(some) === whole,
    detail: `difference ${format.moneyFull(whole - sumOf(some))}`,
  })
  return {
    title: 'Why it moved',
    definition:
      'What new, returned and churned accounts brought or took, and for accounts that bought in both windows how much came from the number of orders, from their value, and from credits. The value of an order moves by the price and the quantity of products bought in both windows, by products added or dropped, and by what stands in no order line: fees, freight, orders without lines. Each part is rounded to a ten-thousandth of the currency; what rounding leaves of an account goes to its largest part.',
    formula: 'Δ(n·v) = Δn·v̄ + Δv·n̄, account by account; Δ(p·q) = Δp·q̄ + Δq·p̄, product by product',
    inputs: [
      ...effects.flatMap(({ name, value, metric }) => [
        { label: name, value: exactly.moneyFull(format, value) },
        ...(metric === 'why-value-per-order'
          ? parts.map((part) => ({ label: `of it: ${part.name}`, value: exactly.moneyFull(format, part.value) }))
          : []),
      ]),
      { label: 'Change', value: exactly.moneyFull(format, change), result: true },
    ],
    checks: [
      { label: 'Closes with no residual', ...difference(change, effects) },
      ...(parts.length === 0
        ? []
        : [
            {
              label: 'Prices, quantities and products add up to the orders’ size',
              ...difference(why.valuePerOrder, parts),
            },
          ]),
    ],
  }
}
