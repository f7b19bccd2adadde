import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { tornado, type TornadoInput } from '../../charts/tornado'
import { clvSensitivity, type ClvRates, type ClvSensitivity, rateClv } from '../../core/scenario/rateClv'
import type { ScenarioAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { HORIZON_MONTHS, type WhatIfRates } from './whatIf'

interface SensitivityPanelProps {
  readonly answer: ScenarioAnswer
  readonly own: WhatIfRates
}

/** What moves a CLV by rates most, each rate over the spread that the company's own segments have. */
export function SensitivityPanel({ answer, own }: SensitivityPanelProps) {
  const format = useFormat()
  const { ranges, count } = answer.segments
  const { bars, base } = useMemo(() => sensitivityOf(own, ranges), [own, ranges])
  const [widest] = bars
  const headline =
    widest === undefined
      ? `CLV by rates is ${format.money(base)} an account`
      : `${NAMES[widest.rate]} moves CLV most: ${range(widest, format)}`
  const input = useMemo(() => drawn(bars, base, format), [bars, base, format])
  return (
    <Panel
      span={7}
      kicker={`What moves CLV, one rate at a time: ${HORIZON_MONTHS} months, an account, estimated`}
      headline={headline}
      note={
        ranges === null
          ? `Segments vary in fewer than three large enough groups (${format.count(count)}), so only horizon and discount are varied: ± 6 months, ± 4 points.`
          : `Each range is the 10th to 90th percentile over your ${format.count(count)} segments; horizon ± 6 months and discount ± 4 points are assumptions. An estimate, not booked profit.`
      }
      table={<SensitivityTable bars={bars} />}
      working={{
        title: 'CLV by rates',
        definition: 'Margin that an account open today brings at constant rates, month by month, discounted.',
        formula: 'Σ for t = 1 … horizon of orders ÷ 12 × AOV × margin × (1 − loss)^(t/12) ÷ (1 + d)^(t/12)',
        inputs: [
          { label: 'Accounts lost a year', value: exactly.percent(format, own.yearlyLoss) },
          { label: 'Orders a year', value: exactly.decimal(format, own.ordersPerYear) },
          { label: 'Average order', value: exactly.moneyFull(format, own.aov) },
          { label: 'Margin', value: exactly.percent(format, own.marginShare) },
          { label: 'Discount a year', value: exactly.percent(format, own.discount) },
          { label: 'Horizon, months', value: exactly.count(format, HORIZON_MONTHS) },
          { label: 'CLV by rates', value: exactly.moneyFull(format, base), result: true },
          { label: 'One rate at a time, from – to, and what it adds', value: '' },
          ...bars.map((bar) => ({ label: NAMES[bar.rate], value: spread(bar, format) })),
        ],
      }}
    >
      <Chart
        of={tornado}
        input={input}
        label={headline}
        height={68 + 40 * bars.length}
        legend={
          <ChartNames of={{ 'At the low end': 'clv-sensitivity-low', 'At the high end': 'clv-sensitivity-high' }} />
        }
      />
    </Panel>
  )
}

/** The ends of a rate, and what CLV by rates is at each of them, less what it is. */
function spread({ rate, lowRate, highRate, low, high }: ClvSensitivity, format: Format) {
  const kind = KINDS[rate]
  const added = (name: string, value: number) =>
    [name, exactly.worded(format.moneyChange(value), 'money', value)] as const
  return exactly.several([
    ['from', exactly.figure(format, kind, lowRate)],
    ['to', exactly.figure(format, kind, highRate)],
    added('adds at the first', low),
    added('adds at the second', high),
  ])
}

const KINDS = {
  yearlyLoss: 'percent',
  ordersPerYear: 'decimal',
  aov: 'money-full',
  marginShare: 'percent',
  discount: 'percent',
  horizonMonths: 'count',
} as const satisfies Readonly<Record<keyof ClvRates, FigureKind>>

function sensitivityOf(own: WhatIfRates, ranges: ScenarioAnswer['segments']['ranges']) {
  const rates: ClvRates = { ...own, horizonMonths: HORIZON_MONTHS }
  const bars = clvSensitivity(rates, {
    ...ranges,
    discount: [Math.max(0, own.discount - 0.04), own.discount + 0.04],
    horizonMonths: [HORIZON_MONTHS - 6, HORIZON_MONTHS + 6],
  })
  return { bars, base: rateClv(rates) }
}

const NAMES: Readonly<Record<keyof ClvRates, string>> = {
  yearlyLoss: 'Yearly loss',
  ordersPerYear: 'Orders a year',
  aov: 'Average order',
  marginShare: 'Margin',
  discount: 'Discount rate',
  horizonMonths: 'Horizon',
}

function rangeWords({ rate, lowRate, highRate }: ClvSensitivity, format: Format): string {
  const print = (value: number) => {
    if (rate === 'aov') return format.money(value)
    if (rate === 'horizonMonths') return format.count(value)
    return rate === 'ordersPerYear' ? format.decimal(value, 1) : format.percent(value)
  }
  return `${print(lowRate)} – ${print(highRate)}${rate === 'horizonMonths' ? ' months' : ''}`
}

function range({ low, high }: ClvSensitivity, format: Format): string {
  return `${format.moneyChange(Math.min(low, high))} to ${format.moneyChange(Math.max(low, high))}`
}

function drawn(bars: readonly ClvSensitivity[], base: number, format: Format): TornadoInput {
  return {
    bars: bars.map((bar) => ({
      name: NAMES[bar.rate],
      range: rangeWords(bar, format),
      ends: [bar.low, bar.high] as const,
    })),
    base: format.money(base),
    print: format.moneyChange,
  }
}

function SensitivityTable({ bars }: { readonly bars: readonly ClvSensitivity[] }) {
  const format = useFormat()
  return (
    <LedgerTable
      label="What moves CLV"
      columns={[
        { id: 'rate', head: 'Rate', rowHead: true, cell: ({ rate }) => NAMES[rate] },
        { id: 'range', head: 'From – to', cell: (bar) => rangeWords(bar, format) },
        {
          id: 'low',
          head: 'CLV at the first',
          metric: 'clv-sensitivity-low',
          kind: 'money',
          figure: ({ rate, low }) => ({ value: low, text: format.moneyChange(low), at: { rate } }),
        },
        {
          id: 'high',
          head: 'at the second',
          metric: 'clv-sensitivity-high',
          kind: 'money',
          figure: ({ rate, high }) => ({ value: high, text: format.moneyChange(high), at: { rate } }),
        },
      ]}
      rows={bars}
      rowId={({ rate }) => rate}
      height="dense"
    />
  )
}
