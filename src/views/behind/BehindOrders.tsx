import { ArrowLeft } from 'lucide-react'

import type { BehindAnswer, BehindOrder, BehindOrdersAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useOpenAccount } from '../../state/useOpenPlace'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { CopyTable } from '../../ui/CopyTable'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { OrderLines } from '../../ui/OrderLines'
import { moneyIn } from '../../ui/moneyIn'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { SET_ASIDE_WORDS } from '../../ui/setAsideWords'
import { Skeleton } from '../../ui/Skeleton'
import { Working } from '../../ui/Working'
import css from './Behind.module.css'
import { BehindActivities } from './BehindActivities'
import { orderSheet, ordersText } from './orderTables'
import type { BehindWords } from './behindWords'
import { useBehindPlace } from './useBehindPlace'

interface BehindOrdersProps {
  readonly answer: BehindAnswer
  readonly words: BehindWords
  /** Its key. */
  readonly account: string
  readonly onBack: () => void
}

/** The orders of one account that stand behind a figure, with what they come to; those that count nowhere say why. */
export function BehindOrders({ answer, words, account, onBack }: BehindOrdersProps) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const [scope] = useScope()
  const query = useAnswer('behindOrders', { scope, ...useBehindPlace(answer.figure, answer.at), key: account })
  const isOther = query.isPlaceholderData && query.data?.key !== account
  const orders = isOther ? undefined : query.data
  const name = answer.rows.find(({ key }) => key === account)?.name ?? account
  return (
    <>
      <p className={css['heading']}>
        <Button small icon={<ArrowLeft size={14} />} onClick={onBack}>
          All {format.count(answer.accounts)} accounts
        </Button>
        <Button small onClick={() => openAccount(account)}>
          Open the account
        </Button>
      </p>
      {query.error !== null && (
        <PanelTrouble title="The orders" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {orders === undefined && query.error === null && <Skeleton height={280} />}
      {orders === null && <p className={css['note']}>This account is not in these data.</p>}
      {orders != null && (
        <section aria-label="Orders behind it">
          <Working sheet={orderSheet(orders, answer, words, name, format)} />
          {orders.activities.length > 0 && <BehindActivities activities={orders.activities} account={account} />}
          <LedgerTable
            label={`Orders of ${name}`}
            columns={columnsOf(orders, answer, format)}
            rows={orders.orders}
            rowId={({ kind, source, id, setAside }) => `${kind} ${setAside?.record ?? ''} ${source} ${id}`}
            height="dense"
            detail={({ id, lines, revenue }) =>
              lines.length === 0 ? null : <OrderLines order={id} lines={lines} amount={revenue} />
            }
            empty="No order of this account lies in the windows of this figure."
          />
          <CopyTable label="Copy the orders" text={ordersText(orders, answer)} />
        </section>
      )}
    </>
  )
}

function columnsOf(
  { key, windows }: BehindOrdersAnswer,
  { frame, money }: BehindAnswer,
  format: Format,
): Column<BehindOrder>[] {
  const counted = money === 'value' ? `Counted, ${frame.basis}` : money === 'gross' ? 'Counted, gross' : 'Counted, net'
  return [
    {
      id: 'number',
      head: 'Number',
      rowHead: true,
      cell: ({ id, kind }) => <bdi className={kind === 'set-aside' ? css['aside'] : undefined}>{id}</bdi>,
    },
    { id: 'day', head: 'Day', cell: ({ day }) => format.day(day) },
    { id: 'source', head: 'Source', cell: ({ source }) => <bdi>{source}</bdi> },
    {
      id: 'kind',
      head: 'Kind',
      cell: ({ kind, setAside }) =>
        setAside === null ? (
          kind === 'credit' ? (
            'Credit'
          ) : (
            'Order'
          )
        ) : (
          <span className={css['why']}>
            {setAside.record === 'credit' ? 'Credit set' : 'Set'} aside:{' '}
            {SET_ASIDE_WORDS[setAside.reason].toLowerCase()}, {moneyIn(setAside.currency, setAside.amount, format)}
          </span>
        ),
    },
    ...(windows.length < 2
      ? []
      : [{ id: 'window', head: 'Window', cell: ({ window }: BehindOrder) => format.window(windows[window] ?? null) }]),
    {
      id: 'counted',
      head: counted,
      metric: 'behind-order',
      kind: 'money-full',
      figure: (order) => ({
        value: order.counted,
        unknown: 'Its cost is not known.',
        at: { account: key, order: order.id, kind: order.kind },
      }),
    },
  ]
}
