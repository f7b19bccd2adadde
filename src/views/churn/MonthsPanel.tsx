import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

import type { ChurnTrendAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import { lastOver, runningNote } from '../../ui/churnMonths'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { machineValue } from '../../ui/machineValue'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'

const SHOWN = 9

/** Who ordered in each month, new, returning and reactivated accounts, and what their orders came to. */
export function MonthsPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const format = useFormat()
  const behind = useBehind()
  const linkTo = useBehindLink()
  const [all, setAll] = useState(false)
  const answer = query.data
  const months = answer === undefined ? [] : Array.from(answer.months.keys()).toReversed()
  return (
    <Panel
      span={12}
      kicker="Accounts that ordered, by month"
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={36 * (SHOWN + 1)}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      note={answer === undefined ? undefined : noteOf(answer, format)}
      working={answer === undefined ? null : workingOf(answer, linkTo, format)}
      actions={
        months.length > SHOWN && (
          <Button onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? `Last ${SHOWN} months` : `All ${months.length} months`}
          </Button>
        )
      }
    >
      {answer !== undefined && (
        <LedgerTable
          label="Accounts that ordered, by month"
          rows={all ? months : months.slice(0, SHOWN)}
          rowId={(row) => String(answer.months[row])}
          columns={columnsOf(answer, format)}
          onOpen={(row) =>
            behind.open({
              figure: 'monthly-net',
              at: machineValue('month', answer.months[row] ?? null),
              account: null,
            })
          }
        />
      )}
    </Panel>
  )
}

function headlineOf(answer: ChurnTrendAnswer, format: Format): string {
  const last = lastOver(answer)
  const ordering = answer.ordering[last]
  if (ordering === undefined) return 'Accounts that ordered, by month'
  const month = format.month(answer.months[last] ?? null)
  if (ordering === 0) return `Nobody ordered in ${month}`
  return `${format.count(ordering)} accounts ordered in ${month}: ${format.count(answer.fresh[last] ?? 0)} new, ${format.count(answer.reactivated[last] ?? 0)} back after churning`
}

/** The last month that is over, with its figures down to accounts and orders. */
function workingOf(answer: ChurnTrendAnswer, linkTo: ReturnType<typeof useBehindLink>, format: Format): WorkingSheet {
  const last = lastOver(answer)
  const month = answer.months[last] ?? null
  const at = machineValue('month', month)
  const [gross, credits] = [answer.gross[last] ?? Number.NaN, answer.credits[last] ?? Number.NaN]
  return {
    title: `Orders of ${format.month(month)}`,
    definition:
      'Accounts with a sale in the month: new where it holds their first sale ever, else returning; reactivated where they had churned. Sales and credits each stand at their own date.',
    formula: 'net revenue = gross sales − credits',
    inputs: [
      { label: 'Gross sales', value: exactly.moneyFull(format, gross) },
      { label: 'Credits', value: exactly.moneyFull(format, 0 - credits) },
      { label: 'Net revenue', value: exactly.moneyFull(format, gross - credits), result: true },
    ],
    behind:
      at === ''
        ? []
        : [
            linkTo('Net revenue', 'monthly-net', at),
            linkTo('Orders', 'monthly-orders', at),
            linkTo('Accounts that ordered', 'ordering-accounts', at),
            linkTo('Accounts that churned', 'logo-churn-month', at),
          ],
  }
}

function noteOf(answer: ChurnTrendAnswer, format: Format): string {
  const words =
    'Returning: ordered before. Reactivated: of those, the ones that had churned. Credits stand in the month of their date.'
  const running = runningNote(answer, format)
  return running === null ? words : `${words} ${running.replace(/,[^,]*$/, '')}.`
}

const COUNTS: readonly {
  readonly id: string
  readonly head: string
  readonly metric: string
  readonly count: (answer: ChurnTrendAnswer, row: number) => number | null
}[] = [
  { id: 'ordering', head: 'Ordered', metric: 'ordering-accounts', count: ({ ordering }, row) => ordering[row] ?? null },
  { id: 'new', head: 'New', metric: 'new-accounts', count: ({ fresh }, row) => fresh[row] ?? null },
  {
    id: 'returning',
    head: 'Returning',
    metric: 'returning-accounts',
    count: ({ ordering, fresh }, row) => (ordering[row] ?? 0) - (fresh[row] ?? 0),
  },
  {
    id: 'reactivated',
    head: 'Reactivated',
    metric: 'reactivated-accounts',
    count: ({ reactivated }, row) => reactivated[row] ?? null,
  },
  { id: 'churned', head: 'Churned', metric: 'churned-accounts', count: ({ churned }, row) => churned[row] ?? null },
  { id: 'orders', head: 'Orders', metric: 'monthly-orders', count: ({ orders }, row) => orders[row] ?? null },
]

const AMOUNTS: readonly {
  readonly id: string
  readonly head: string
  readonly metric: string
  /** Ten-thousandths; credits below 0, so that gross sales and credits add up to the net revenue. */
  readonly amount: (gross: number, credits: number) => number
}[] = [
  { id: 'gross', head: 'Gross sales', metric: 'monthly-gross', amount: (gross) => gross },
  { id: 'credits', head: 'Credits', metric: 'monthly-credits', amount: (_, credits) => 0 - credits },
  { id: 'net', head: 'Net revenue', metric: 'monthly-net', amount: (gross, credits) => gross - credits },
]

function columnsOf(answer: ChurnTrendAnswer, format: Format): readonly Column<number>[] {
  const month = (row: number) => answer.months[row] ?? null
  const isRunning = (row: number) => row > lastOver(answer)
  return [
    {
      id: 'month',
      head: 'Month',
      rowHead: true,
      cell: (row) => `${format.month(month(row))}${isRunning(row) ? ', so far' : ''}`,
    },
    ...COUNTS.map(({ id, head, metric, count }): Column<number> => ({
      id,
      head,
      strong: id === 'ordering',
      metric,
      kind: 'count',
      figure: (row) => ({
        value: count(answer, row),
        at: { month: machineValue('month', month(row)) },
        ...(isRunning(row) ? { text: `≥ ${format.count(count(answer, row))}` } : {}),
      }),
    })),
    ...AMOUNTS.map(({ id, head, metric, amount }): Column<number> => ({
      id,
      head: `${head}, ${format.currencySign}`,
      metric,
      kind: 'money-whole',
      figure: (row) => ({
        value: amount(answer.gross[row] ?? Number.NaN, answer.credits[row] ?? Number.NaN),
        at: { month: machineValue('month', month(row)) },
      }),
    })),
  ]
}
