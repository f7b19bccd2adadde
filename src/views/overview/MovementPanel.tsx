import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { waterfall, type WaterfallInput } from '../../charts/waterfall'
import { MOVEMENT_CLASSES, type MovementClass } from '../../core/movements'
import type { MovementAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { HistoryGate } from '../../ui/HistoryGate'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { useNarrow } from '../../ui/useNarrow'
import type { WorkingSheet } from '../../ui/Working'

type Movement = NonNullable<MovementAnswer['movement']>

interface Step {
  readonly name: string
  readonly metric: string
  readonly kind: 'total' | 'change'
  readonly value: number
  readonly accounts: number
}

interface MovementPanelProps {
  readonly movement: UseQueryResult<MovementAnswer>
  /** Pixels of the drawing; by default as much as the causes beside it take, on a phone what its bars need. */
  readonly height?: number
}

/** The waterfall from the revenue of the window before to that of the period. */
export function MovementPanel({ movement: query, height }: MovementPanelProps) {
  const format = useFormat()
  const answer = query.data
  const behind = useBehindLink()
  const narrow = useNarrow()
  const tall = height ?? (narrow ? 260 : 340)
  const period = useShorterPeriod(answer?.frame.months)
  const movement = answer?.movement ?? null
  const steps = useMemo(() => (answer === undefined ? [] : stepsOf(answer, format)), [answer, format])
  const headline = answer === undefined ? null : headlineOf(movement, format)
  const input = useMemo(
    (): WaterfallInput => ({
      steps: steps.map(({ name, kind, value, accounts }) => ({ name, kind, value, sub: format.count(accounts) })),
      print: (value) => format.money(value),
      printChange: (value) => format.moneyChange(value),
      printTick: (value) => format.moneyTick(value),
    }),
    [steps, format],
  )
  return (
    <Panel
      id="movement"
      span={7}
      kicker={
        answer === undefined
          ? 'Revenue movement, net'
          : `Revenue movement, net, ${format.window(answer.frame.current)} against ${format.window(answer.prevWindow)}`
      }
      headline={headline}
      pending={query.isPending}
      height={tall}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(movement === null
        ? {}
        : { table: <MovementTable steps={steps} />, note: <MovementNote movement={movement} /> })}
      working={
        movement === null
          ? null
          : {
              ...workingOf(movement, format),
              behind: steps.map(({ name, metric, accounts }) => behind(`${name}, ${format.count(accounts)}`, metric)),
            }
      }
    >
      {answer !== undefined && movement === null && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {movement !== null && headline !== null && (
        <Chart
          of={waterfall}
          input={input}
          label={headline}
          height={tall}
          legend={<ChartNames of={{ 'Net revenue, step by step': 'movement-now' }} />}
        />
      )}
    </Panel>
  )
}

function stepsOf({ frame, prevWindow, movement }: MovementAnswer, format: Format): Step[] {
  if (movement === null) return []
  const units = (name: MovementClass) => movement.units[MOVEMENT_CLASSES.indexOf(name)] ?? 0
  const change = (name: string, metric: string, value: number, accounts: number): Step => ({
    name,
    metric,
    kind: 'change',
    value: value === 0 ? 0 : value,
    accounts,
  })
  const total = (window: Parameters<Format['window']>[0], metric: string, value: number, accounts: number): Step => ({
    name: format.window(window),
    metric,
    kind: 'total',
    value,
    accounts,
  })
  return [
    total(prevWindow, 'movement-before', movement.prev, movement.unitsPrev),
    change('New', 'movement-new', movement.fresh, units('new')),
    change('Returned', 'movement-returned', movement.returned, units('returned')),
    change('Expansion', 'movement-expansion', movement.expansion, units('expansion')),
    change('Contraction', 'movement-contraction', -movement.contraction, units('contraction')),
    change('Churned', 'movement-churned', -movement.churned, units('churned')),
    total(frame.current, 'movement-now', movement.cur, movement.unitsCur),
  ]
}

function headlineOf(movement: Movement | null, format: Format): string {
  if (movement === null) return 'Revenue movement'
  const { fresh, returned, expansion, contraction, churned } = movement
  const losses = contraction + churned
  const gains = fresh + returned + expansion
  if (losses <= 0) return gains > 0 ? `No revenue was lost; ${format.money(gains)} was added` : 'Nothing moved'
  if (expansion >= losses)
    return `Expansion alone covers contraction and churn ${times(expansion, losses, format)} over`
  if (gains >= losses) return `Gains cover contraction and churn ${times(gains, losses, format)} over`
  return `Losses exceed gains by ${format.money(losses - gains)}`
}

function times(gains: number, losses: number, format: Format): string {
  return `${format.decimal(gains / losses, 1)} times`
}

function holds({ prev, cur, fresh, returned, expansion, contraction, churned }: Movement): boolean {
  return prev + fresh + returned + expansion - contraction - churned === cur
}

function MovementNote({ movement }: { readonly movement: Movement }) {
  const { retained } = movement
  return (
    <>
      {holds(movement) && <strong>Sum checked to the cent. </strong>}
      Under each bar: accounts. Quick ratio, gains ÷ losses:{' '}
      <Figure
        metric="quick-ratio"
        kind="ratio"
        value={movement.quickRatio}
        unknown="Nothing was lost, so there is nothing to divide by."
      />
      . Net and gross retention are of the <Figure metric="nrr-accounts" kind="count" value={retained.units} /> accounts
      with revenue before; the <Figure metric="nrr-outside-accounts" kind="count" value={retained.outsideUnits} />{' '}
      others, now at <Figure metric="nrr-outside-revenue" kind="money" value={retained.outsideCur} />, are in neither.
    </>
  )
}

function MovementTable({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <LedgerTable
      label="Revenue movement"
      rowId={({ metric }) => metric}
      rows={steps}
      columns={[
        {
          id: 'name',
          head: 'Movement',
          rowHead: true,
          cell: ({ name, metric }) => <FigureName metric={metric}>{name}</FigureName>,
        },
        {
          id: 'accounts',
          head: 'Accounts',
          numeric: true,
          cell: ({ metric, accounts }) => <Figure metric={`${metric}-accounts`} kind="count" value={accounts} />,
        },
        {
          id: 'value',
          head: 'Net revenue',
          numeric: true,
          cell: ({ metric, value }) => <Figure metric={metric} kind="money-full" value={value} />,
        },
      ]}
    />
  )
}

function workingOf(movement: Movement, format: Format): WorkingSheet {
  const { prev, fresh, returned, expansion, contraction, churned, cur } = movement
  return {
    title: 'Revenue movement',
    definition:
      'Each account stands in one class by its sales in the two windows: none before and its first ever now is new; none before but earlier is returned; none now is churned; in both, it is expansion or contraction by the sign of the change.',
    formula: 'before + new + returned + expansion − contraction − churned = now',
    inputs: [
      { label: 'Before', value: exactly.moneyFull(format, prev) },
      { label: '+ New', value: exactly.moneyFull(format, fresh) },
      { label: '+ Returned', value: exactly.moneyFull(format, returned) },
      { label: '+ Expansion', value: exactly.moneyFull(format, expansion) },
      { label: '− Contraction', value: exactly.moneyFull(format, contraction) },
      { label: '− Churned', value: exactly.moneyFull(format, churned) },
      { label: 'Now', value: exactly.moneyFull(format, cur), result: true },
    ],
    checks: [{ label: 'The parts add up to the cent', holds: holds(movement), detail: format.moneyFull(cur) }],
  }
}
