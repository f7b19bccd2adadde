import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { lineTrend, type LineTrendInput } from '../../charts/lineTrend'
import type { ScenarioAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import { Button } from '../../ui/Button'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { RangeSlider } from '../../ui/RangeSlider'
import css from './ScenariosView.module.css'
import { assumedSentence, gain } from './scenarioWords'
import { useWhatIf } from './useWhatIf'
import { type Assumable, type Assumed, HORIZON_MONTHS, type WhatIf, whatIf, type WhatIfRates, YEARS } from './whatIf'

interface WhatIfPanelsProps {
  readonly answer: ScenarioAnswer
  readonly own: WhatIfRates
  /** The rates among them that are assumed, as `assumed` has them. */
  readonly missing: readonly Assumable[]
  readonly assumed: Assumed
}

/** Five years of sales and the CLV at the company's own rates, and at others. */
export function WhatIfPanels({ answer, own, missing, assumed }: WhatIfPanelsProps) {
  const format = useFormat()
  const { sliders, rates, isChanged, reset } = useWhatIf(own)
  const assumption = missing.length === 0 ? null : assumedSentence(missing, assumed, format)
  const asIs = useMemo(() => whatIf(own, answer.ordering), [own, answer.ordering])
  const { yearlyLoss, newAYear, ordersPerYear, aov, marginShare, discount } = rates
  const asked = useMemo(
    () => whatIf({ yearlyLoss, newAYear, ordersPerYear, aov, marginShare, discount }, answer.ordering),
    [yearlyLoss, newAYear, ordersPerYear, aov, marginShare, discount, answer.ordering],
  )
  return (
    <>
      <YearsPanel
        asIs={asIs}
        asked={asked}
        isChanged={isChanged}
        rates={rates}
        own={own}
        accounts={answer.ordering}
        assumption={assumption}
      />
      <Panel
        span={5}
        kicker="What if: rates that hold for five years"
        headline={isChanged ? 'The rates as you set them' : (assumption ?? 'Your own rates of the last twelve months')}
        note={
          assumption === null
            ? `Yours, over ${format.window(answer.window)}: of accounts that bought in the twelve months before, those that did not since are lost; accounts won include those that came back. An estimate at constant rates, not booked profit.`
            : `${assumption}; the other rates are yours, over ${format.window(answer.window)}. An estimate at constant rates, not booked profit.`
        }
      >
        <div className={css['sliders']}>
          {sliders.map(({ id, change, ...slider }) => (
            <RangeSlider key={id} {...slider} onChange={change} />
          ))}
        </div>
        <div className={css['acts']}>
          <Button disabled={!isChanged} onClick={reset}>
            {assumption === null ? 'Back to your own rates' : 'Back to what is assumed'}
          </Button>
        </div>
      </Panel>
    </>
  )
}

const AT_OWN = 'At your rates'
const AS_ASSUMED = 'As assumed'

interface YearsPanelProps {
  readonly asIs: WhatIf
  readonly asked: WhatIf
  readonly isChanged: boolean
  readonly rates: WhatIfRates
  readonly own: WhatIfRates
  readonly accounts: number
  /** What is assumed, a sentence; null where all rates are the company's own. */
  readonly assumption: string | null
}

function YearsPanel({ asIs, asked, isChanged, rates, own, accounts, assumption }: YearsPanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const headline = isChanged
    ? `Five-year revenue ${format.money(asked.revenue)}, ${gain(asked.revenue / asIs.revenue, format)} against ${format.money(asIs.revenue)}`
    : `${assumption === null ? 'At today’s rates' : 'As assumed,'} five-year revenue is ${format.money(asIs.revenue)}`
  const ownName = assumption === null ? AT_OWN : AS_ASSUMED
  const input = useMemo(() => drawn(asIs, asked, isChanged, ownName, format), [asIs, asked, isChanged, ownName, format])
  const rows = [
    { id: 'revenue', name: 'Five-year revenue', was: asIs.revenue, is: asked.revenue },
    { id: 'margin', name: 'Five-year margin', was: asIs.margin, is: asked.margin },
    { id: 'clv', name: `CLV by rates, ${HORIZON_MONTHS} months, an account`, was: asIs.clv, is: asked.clv },
  ]
  return (
    <Panel
      span={7}
      kicker="Revenue of the next five years, estimated at constant rates"
      headline={headline}
      height={220}
      {...(assumption === null ? {} : { note: `${assumption}.` })}
      working={{
        title: 'Five years at constant rates',
        definition: `Accounts that ordered in the last twelve complete months, less those lost and with those won each year; each orders equally often and much.${assumption === null ? '' : ` ${assumption}.`}`,
        formula: 'revenue(t) = mean accounts of the year × orders a year × average order',
        inputs: [
          { label: 'Accounts at the start', value: exactly.count(format, accounts) },
          { label: 'Lost a year', value: exactly.percent(format, rates.yearlyLoss) },
          { label: 'Won a year', value: exactly.count(format, rates.newAYear) },
          { label: 'Orders a year', value: exactly.decimal(format, rates.ordersPerYear) },
          { label: 'Average order', value: exactly.moneyFull(format, rates.aov) },
          ...Array.from(asked.years, (year, at) => ({
            label: `Year ${at + 1}`,
            value: exactly.moneyFull(format, year),
          })),
          { label: 'Five years', value: exactly.moneyFull(format, asked.revenue), result: true },
        ],
        behind: [
          linkTo('Five years, account by account', 'what-if-revenue', placeOf(rates)),
          ...(isChanged ? [linkTo('The same at your own rates', 'what-if-revenue', placeOf(own))] : []),
          ...(assumption === null
            ? [linkTo(`Accounts lost a year, ${format.percent(own.yearlyLoss)}`, 'own-yearly-loss')]
            : []),
          linkTo(`Orders a year, ${format.decimal(own.ordersPerYear)}`, 'own-orders-a-year'),
          linkTo(`Average order, ${format.money(own.aov)}`, 'own-average-order'),
          ...(assumption === null ? [linkTo(`Margin, ${format.percent(own.marginShare)}`, 'own-margin-share')] : []),
        ],
      }}
      table={<YearsTable asIs={asIs} asked={asked} ownName={ownName} />}
    >
      <Chart
        of={lineTrend}
        input={input}
        label={headline}
        height={220}
        legend={
          <ChartNames of={{ [ownName]: 'what-if-own-year', ...(isChanged ? { 'As set': 'what-if-year' } : {}) }} />
        }
      />
      <LedgerTable
        label="What the rates come to"
        columns={[
          {
            id: 'name',
            head: 'Estimate',
            rowHead: true,
            cell: ({ id, name }) => <FigureName metric={`what-if-${id}`}>{name}</FigureName>,
          },
          {
            id: 'was',
            head: ownName,
            numeric: true,
            cell: ({ id, was }) => <Figure metric={`what-if-own-${id}`} kind="money" value={was} />,
          },
          {
            id: 'is',
            head: 'As set',
            numeric: true,
            strong: true,
            cell: ({ id, is }) => <Figure metric={`what-if-${id}`} kind="money" value={is} />,
          },
          { id: 'change', head: 'Change', numeric: true, cell: ({ was, is }) => gain(is / was, format) },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        height="dense"
      />
    </Panel>
  )
}

/** Rates as the address has them: what each account adds at them is asked with it. */
function placeOf({ yearlyLoss, newAYear, ordersPerYear, aov }: WhatIfRates): string {
  return [yearlyLoss, newAYear, ordersPerYear, aov].join(':')
}

function drawn(asIs: WhatIf, asked: WhatIf, isChanged: boolean, ownName: string, format: Format): LineTrendInput {
  const own = {
    name: ownName,
    values: Array.from(asIs.years),
    role: isChanged ? 'comparison' : 'main',
    ends: true,
  }
  const set = { name: 'As set', values: Array.from(asked.years), role: 'main', ends: true }
  return {
    places: Array.from({ length: YEARS }, (_, year) => `Year ${year + 1}`),
    lines: (isChanged ? [set, own] : [own]) as LineTrendInput['lines'],
    incompleteFrom: 0,
    incompleteNote: null,
    annotations: [],
    print: format.money,
    printTick: format.moneyTick,
  }
}

interface YearsTableProps {
  readonly asIs: WhatIf
  readonly asked: WhatIf
  readonly ownName: string
}

function YearsTable({ asIs, asked, ownName }: YearsTableProps) {
  const money = (id: string, head: string, metric: string, values: Float64Array): Column<number> => ({
    id,
    head,
    metric,
    kind: 'money',
    figure: (year) => ({ value: values[year] ?? null, at: { year: year + 1 } }),
  })
  return (
    <LedgerTable
      label="Revenue of the next five years"
      columns={[
        { id: 'year', head: 'Year', rowHead: true, cell: (year) => `Year ${year + 1}` },
        money('was', ownName, 'what-if-own-year', asIs.years),
        money('is', 'As set', 'what-if-year', asked.years),
      ]}
      rows={[...asIs.years.keys()]}
      rowId={String}
      height="dense"
    />
  )
}
