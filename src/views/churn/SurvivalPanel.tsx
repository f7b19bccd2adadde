import { memo } from 'react'

import { survivalCurve, type SurvivalCurveInput } from '../../charts/survivalCurve'
import type { Scope } from '../../core/scope'
import type { SurvivalAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { ChurnChartPanel } from './ChurnChartPanel'

const DAYS_A_MONTH = 365.25 / 12

/** How long accounts stay, from the first sale to the crossing into churned, with its interval. */
export const SurvivalPanel = memo(function SurvivalPanel({ scope }: { readonly scope: Scope }) {
  const behind = useBehindLink()
  return (
    <ChurnChartPanel
      query={useAnswer('survival', { scope })}
      span={12}
      kicker="Share of accounts still open, by months since the first sale"
      height={300}
      of={survivalCurve}
      names={{ 'Still open': 'survival', '95% interval': 'survival-lower' }}
      absent={({ accounts }) => (accounts === 0 ? 'No account has a sale yet.' : null)}
      headlineOf={headlineOf}
      inputOf={curveOf}
      tableOf={(answer) => <AgeTable answer={answer} />}
      noteOf={(answer) => <SurvivalNote answer={answer} />}
      workingOf={(answer, format) => ({ ...workingOf(answer, format), behind: behindOf(answer, behind) })}
    />
  )
})

function headlineOf({ survival, median, accounts }: SurvivalAnswer, format: Format): string {
  if (accounts === 0) return 'How long accounts stay'
  if (median !== null) return `Half of the accounts stay open for ${monthsWords(median / DAYS_A_MONTH)} or longer`
  const age = Math.min(12, survival.length - 1)
  if (age < 3) return 'How long accounts stay'
  return `${format.percent(survival[age] ?? null)} of accounts are still open after ${age} months`
}

function monthsWords(months: number): string {
  const rounded = Math.max(1, Math.round(months))
  return rounded === 1 ? 'a month' : `${rounded} months`
}

function curveOf(answer: SurvivalAnswer, format: Format): SurvivalCurveInput {
  const ages = Array.from(answer.survival.keys())
  const every = ages.length <= 19 ? 3 : ages.length <= 37 ? 6 : 12
  return {
    ages: ages.map((age) => (age % every === 0 ? String(age) : '')),
    agesSaid: ages.map((age) => (age === 1 ? '1 month' : `${age} months`)),
    survival: answer.survival,
    lower: answer.lower,
    upper: answer.upper,
    print: format.percent,
    printTick: format.percentTick,
  }
}

function SurvivalNote({ answer }: { readonly answer: SurvivalAnswer }) {
  const format = useFormat()
  const opener = useBehindOpener()
  return (
    <>
      Kaplan–Meier; band: 95% interval. First crossing: an account that returned counts as crossed.{' '}
      {format.count(answer.churned)} of {format.count(answer.accounts)} accounts have churned at least once, the others
      are counted as long as they are known. Expected lifespan within three years:{' '}
      <Figure
        metric="expected-lifespan"
        kind="days"
        value={answer.lifespan}
        {...opener('expected-lifespan')}
        unknown="The silence after which accounts are called churned is longer than the time they are open."
      />
      .
    </>
  )
}

function AgeTable({ answer }: { readonly answer: SurvivalAnswer }) {
  const opener = useBehindOpener()
  const share = (id: 'survival' | 'lower' | 'upper', metric: string, head: string): Column<number> => ({
    id,
    head,
    metric,
    kind: 'percent',
    figure: (age) => ({
      value: answer[id][age] ?? null,
      unknown: 'Nobody is open any more, so there is no interval.',
      at: { age },
      ...(id === 'survival' ? opener('survival', String(age)) : {}),
    }),
  })
  return (
    <LedgerTable
      label="Accounts still open by age"
      height="dense"
      rows={Array.from(answer.survival.keys())}
      rowId={String}
      columns={[
        { id: 'age', head: 'Months', rowHead: true, cell: String },
        share('survival', 'survival', 'Still open'),
        share('lower', 'survival-lower', 'Low, 95%'),
        share('upper', 'survival-upper', 'High, 95%'),
        {
          id: 'crossed',
          head: 'Churned by then',
          metric: 'survival-churned',
          kind: 'count',
          figure: (age) => ({
            value: answer.crossed[age] ?? null,
            at: { age },
            ...opener('survival-churned', String(age)),
          }),
        },
      ]}
    />
  )
}

/** The curve after each year that it reaches. */
function behindOf({ survival, lifespan }: SurvivalAnswer, behind: ReturnType<typeof useBehindLink>) {
  const years = [12, 24, 36, 48, 60].filter((age) => age < survival.length)
  return [
    ...(lifespan === null ? [] : [behind('Expected lifespan', 'expected-lifespan')]),
    ...years.flatMap((age) => [
      behind(`Still open after ${age} months`, 'survival', String(age)),
      behind(`Churned within ${age} months`, 'survival-churned', String(age)),
    ]),
  ]
}

function workingOf({ lifespan, horizon, meanThreshold, median }: SurvivalAnswer, format: Format) {
  const area = lifespan === null ? null : lifespan + meanThreshold
  return {
    title: 'Expected lifespan',
    definition:
      'Area under the curve of the time from first sale to the first crossing into churned, up to the horizon, less the mean silence after which accounts were called churned: the value of an account ends at its last sale.',
    formula: 'area to the horizon − mean silence threshold',
    inputs: [
      { label: 'Horizon', value: exactly.days(format, horizon) },
      { label: 'Area under the curve', value: exactly.days(format, area) },
      { label: 'Mean silence threshold', value: exactly.days(format, meanThreshold) },
      { label: 'Expected lifespan', value: exactly.days(format, lifespan), result: true },
      { label: 'Half are still open after', value: exactly.days(format, median) },
    ],
  }
}
