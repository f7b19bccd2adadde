import type { UseQueryResult } from '@tanstack/react-query'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import type { RepeatAnswer } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { LedgerTable } from '../../ui/LedgerTable'
import type { WorkingSheet } from '../../ui/Working'
import { ChurnChartPanel } from './ChurnChartPanel'

/** How many accounts ordered once, twice and so on. */
export function RepeatPanel({ query }: { readonly query: UseQueryResult<RepeatAnswer> }) {
  const behind = useBehindLink()
  return (
    <ChurnChartPanel
      query={query}
      span={7}
      kicker="Accounts by number of orders, ever"
      height={252}
      of={barSplit}
      names={{ 'Accounts by number of orders': 'accounts-with-orders' }}
      absent={({ buyers }) => (buyers === 0 ? 'No account has ordered yet.' : null)}
      headlineOf={headlineOf}
      inputOf={barsOf}
      tableOf={(answer) => <CountTable answer={answer} />}
      noteOf={() => 'The table has every number of orders by itself.'}
      workingOf={(answer, format) => ({
        ...workingOf(answer, format),
        behind: [behind('Bought twice or more', 'repeat-rate-ever')],
      })}
    />
  )
}

function headlineOf({ units, buyers }: RepeatAnswer, format: Format): string {
  if (buyers === 0) return 'Accounts by number of orders'
  return `${format.percent((units[1] ?? 0) / buyers)} of accounts have ordered once only`
}

interface Bin {
  readonly from: number
  readonly to: number
}

/** One to five by themselves, then in steps that widen. */
const BINS: readonly Bin[] = [
  ...[1, 2, 3, 4, 5].map((n) => ({ from: n, to: n })),
  { from: 6, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: 50 },
  { from: 51, to: Infinity },
]

function barsOf({ units, buyers }: RepeatAnswer, format: Format): BarSplitInput {
  const within = ({ from, to }: Bin) => units.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
  return {
    bars: BINS.filter(({ from }) => from < units.length).map((bin) => ({
      name: nameOf(bin, format),
      measured: within(bin),
      text: `${format.count(within(bin))}, ${format.percent(within(bin) / buyers)}`,
    })),
  }
}

function nameOf({ from, to }: Bin, format: Format): string {
  if (from === to) return from === 1 ? '1 order' : `${format.count(from)} orders`
  return to === Infinity ? `${format.count(from)} or more` : `${format.count(from)}–${format.count(to)} orders`
}

function CountTable({ answer: { units, buyers } }: { readonly answer: RepeatAnswer }) {
  const opener = useBehindOpener()
  const rows = Array.from(units.keys()).filter((orders) => (units[orders] ?? 0) > 0)
  return (
    <LedgerTable
      label="Accounts by number of orders"
      height="dense"
      rows={rows}
      rowId={String}
      columns={[
        { id: 'orders', head: 'Orders', rowHead: true, cell: String },
        {
          id: 'accounts',
          head: 'Accounts',
          metric: 'accounts-with-orders',
          kind: 'count',
          figure: (orders) => ({
            value: units[orders] ?? 0,
            at: { orders },
            ...opener('accounts-with-orders', String(orders)),
          }),
        },
        {
          id: 'share',
          head: 'Share',
          metric: 'accounts-with-orders-share',
          kind: 'percent',
          figure: (orders) => ({ value: (units[orders] ?? 0) / buyers, at: { orders } }),
        },
      ]}
    />
  )
}

function workingOf({ units, buyers }: RepeatAnswer, format: Format): WorkingSheet {
  const orders = units.reduce((sum, count, n) => sum + count * n, 0)
  return {
    title: 'Accounts by number of orders',
    definition: 'Of the accounts with a sale, how many have exactly one, two and so on up to the as-of day.',
    formula: null,
    inputs: [
      { label: 'Accounts with a sale', value: exactly.count(format, buyers) },
      { label: 'Their orders', value: exactly.count(format, orders) },
      {
        label: 'Orders an account',
        value: exactly.decimal(format, buyers === 0 ? null : orders / buyers, 3),
        result: true,
      },
    ],
  }
}
