import type { FacedOrder, SameOrdersAnswer } from '../../state/answers'
import { useMergeDecisions } from '../../state/useMergeDecisions'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { moneyIn } from '../../ui/moneyIn'
import { Panel } from '../../ui/Panel'
import css from './TieOutPanel.module.css'
import { type Labels, labelOf, orderName } from './orderWords'

interface SameOrdersPanelProps {
  readonly same: SameOrdersAnswer
  readonly labels: Labels
}

/** The orders that several sources tell: which of them counts, which is set aside, and a way to count both. */
export function SameOrdersPanel({ same, labels }: SameOrdersPanelProps) {
  const format = useFormat()
  const { decideOrders } = useMergeDecisions()
  const { orders, bySource, shown } = same
  const countBoth = ({ kept, doubles }: FacedOrder) => {
    for (const one of kept) for (const other of doubles) decideOrders(one.key, other.key, false, `order ${one.number}`)
  }
  return (
    <Panel
      span={same.unclear > 0 ? 7 : 12}
      kicker="Same order in several sources, by the number one has noted of the other"
      headline={
        orders === 1
          ? 'One order stands in several sources and counts once'
          : `${format.count(orders)} orders stand in several sources; each counts once`
      }
      note="The system of record of its channel counts; what it leaves out, such as the channel or the lines, comes from the other. The newest are listed."
      working={{
        title: 'Same order in several sources',
        definition:
          'An order that has noted the number of an order in another source is the same order, when both are in one currency, within 31 days, and of one account or of the same amount to 1 percent. The system of record is configured by channel; else it is the preferred source. A credit on an order that is set aside is taken off the order that counts, unless the system of record tells credits on it itself.',
        formula: null,
        inputs: [
          { label: 'Orders in several sources', value: exactly.count(format, orders), result: true },
          ...bySource.map(({ source, orders: n }) => ({
            label: `Counted in ${labelOf(source, labels)}`,
            value: exactly.count(format, n),
          })),
          { label: 'Pairs that are unclear: both count', value: exactly.count(format, same.unclear) },
        ],
      }}
    >
      <p className={css['sentence']}>
        {bySource.map(({ source, orders: n }, i) => (
          <span key={source}>
            {i > 0 && ', '}
            <Figure metric="same-orders" kind="count" value={n} at={{ source }} /> count in{' '}
            <bdi>{labelOf(source, labels)}</bdi>
          </span>
        ))}
        .
      </p>
      <LedgerTable
        label="Orders in several sources"
        columns={columnsOf(labels, format, countBoth)}
        rows={shown.slice(0, 8)}
        rowId={({ kept }) => kept[0]?.key ?? ''}
        height="dense"
      />
    </Panel>
  )
}

function columnsOf(
  labels: Labels,
  format: Format,
  countBoth: (order: FacedOrder) => void,
): readonly Column<FacedOrder>[] {
  return [
    {
      id: 'kept',
      head: 'Counts',
      rowHead: true,
      cell: ({ kept }) => <bdi>{kept.map((one) => orderName(one, labels)).join(', ')}</bdi>,
      under: ({ kept: [one] }) => one !== undefined && <bdi>{one.company ?? 'No name'}</bdi>,
    },
    {
      id: 'doubles',
      head: 'Set aside',
      cell: ({ doubles }) => <bdi>{doubles.map((one) => orderName(one, labels)).join(', ')}</bdi>,
    },
    { id: 'day', head: 'Day', cell: ({ kept: [one] }) => one !== undefined && format.day(one.day) },
    {
      id: 'amount',
      head: 'Amount',
      strong: true,
      metric: 'same-order-amount',
      kind: 'money-full',
      figure: ({ kept }) => {
        const amount = kept.reduce((sum, one) => sum + one.amount, 0)
        const { key = '', currency = null } = kept[0] ?? {}
        return { value: amount, text: moneyIn(currency, amount, format), at: { order: key } }
      },
    },
    {
      id: 'both',
      head: 'Decision',
      cell: (order) => (
        <Button small onClick={() => countBoth(order)} aria-label={`Count both of ${order.kept[0]?.number ?? ''}`}>
          Count both
        </Button>
      ),
    },
  ]
}
