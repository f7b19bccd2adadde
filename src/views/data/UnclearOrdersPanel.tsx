import type { OrderFace, SameOrdersAnswer } from '../../state/answers'
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
import { type Labels, orderName } from './orderWords'

type Pair = SameOrdersAnswer['unclearShown'][number]

interface UnclearOrdersPanelProps {
  readonly same: SameOrdersAnswer
  readonly labels: Labels
}

/** Pairs of orders of which one names the other, although customer, amount or day do not fit: both count until somebody decides. */
export function UnclearOrdersPanel({ same, labels }: UnclearOrdersPanelProps) {
  const format = useFormat()
  const { decideOrders } = useMergeDecisions()
  const { unclear, unclearShown } = same
  return (
    <Panel
      span={5}
      kicker="One order or two"
      headline={`${format.count(unclear)} ${unclear === 1 ? 'pair of orders' : 'pairs of orders'} may be the same; both count`}
      note="One has noted the number of the other, but they are of different accounts and amounts, in different currencies, or more than 31 days apart."
      working={{
        title: 'One order or two',
        definition:
          'A number alone proves little: a reference may be the customer’s own order number and meet another by chance. Such pairs count as two orders until somebody decides.',
        formula: null,
        inputs: [{ label: 'Pairs', value: exactly.count(format, unclear), result: true }],
      }}
    >
      <LedgerTable
        label="Orders that may be the same"
        columns={columnsOf(labels, format, ([one, other]) =>
          decideOrders(one.key, other.key, true, `order ${one.number}`),
        )}
        rows={unclearShown.slice(0, 8)}
        rowId={([one, other]) => `${one.key} ${other.key}`}
        height="dense"
      />
    </Panel>
  )
}

function columnsOf(labels: Labels, format: Format, unite: (pair: Pair) => void): readonly Column<Pair>[] {
  const told = (one: OrderFace) => (
    <>
      <bdi>{one.company ?? 'No name'}</bdi>, {format.day(one.day)},{' '}
      <Figure
        metric="unclear-order-amount"
        kind="money-full"
        value={one.amount}
        text={moneyIn(one.currency, one.amount, format)}
        at={{ order: one.key }}
      />
    </>
  )
  const named = (one: OrderFace) => <bdi>{orderName(one, labels)}</bdi>
  return [
    { id: 'one', head: 'Order', rowHead: true, cell: ([one]) => named(one), under: ([one]) => told(one) },
    {
      id: 'other',
      head: 'Names it',
      cell: ([, other]) => (
        <>
          {named(other)}
          <br />
          {told(other)}
        </>
      ),
    },
    {
      id: 'unite',
      head: 'Decision',
      cell: (pair) => (
        <Button small onClick={() => unite(pair)} aria-label={`Count ${pair[0].number} once`}>
          Same order
        </Button>
      ),
    },
  ]
}
