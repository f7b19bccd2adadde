import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import type { FigureKind } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { fittingFrame } from './fittingFrame'

interface NewCustomersPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

type New = ForecastReport['newCustomer']
interface Row extends New {
  readonly channel: string | null
  readonly accounts: number | null
}

/** What a customer acquired today is expected to bring, in all and by the channel of the first order. */
export function NewCustomersPanel({ query, answer, report }: NewCustomersPanelProps) {
  const format = useFormat()
  const months = answer?.settings.horizonMonths ?? 24
  const shown = report?.standing === 'shown'
  return (
    <Panel
      span={12}
      kicker={`A customer acquired today, over ${months} months`}
      headline={
        report === undefined
          ? null
          : shown
            ? `${format.money(report.newCustomer.clv)} expected of a new customer, ${format.money(report.newCustomer.firstValue)} of it with the first order`
            : 'Not shown: the forecast is not'
      }
      {...fittingFrame(query)}
      height={160}
      note="Channels by models fitted to their own accounts alone, where a channel has 100 accounts and 40 that bought again. Estimate, not booked profit."
      working={{
        title: 'Newly acquired customer',
        definition:
          'The first order now, at the mean value of first orders, and the orders that the model expects of a customer without a history, at the company’s mean value of repeat orders; less the cost to serve, each at its worth today.',
        formula: 'first − cost + ∫ e^(−δt) dE[X(t)] × (mean repeat value − cost)',
        inputs:
          report === undefined || !shown
            ? []
            : [
                { label: 'First order', value: exactly.moneyFull(format, report.newCustomer.firstValue) },
                { label: 'Orders within the horizon', value: exactly.decimal(format, report.newCustomer.orders, 3) },
                { label: 'Later order', value: exactly.moneyFull(format, report.newCustomer.laterValue) },
                { label: 'No second order', value: exactly.percent(format, report.newCustomer.onlyOnce) },
                { label: 'Expected value', value: exactly.moneyFull(format, report.newCustomer.clv), result: true },
              ],
      }}
    >
      {report !== undefined && shown && (
        <LedgerTable
          label="Newly acquired customers"
          height="dense"
          rows={[{ ...report.newCustomer, channel: null, accounts: null }, ...report.byChannel] as readonly Row[]}
          rowId={({ channel }) => channel ?? 'all'}
          columns={COLUMNS}
        />
      )}
    </Panel>
  )
}

const figure = (id: keyof New, metric: string, head: string, kind: FigureKind): Column<Row> => ({
  id,
  head,
  metric,
  kind,
  figure: (row) => ({ value: row[id], ...(row.channel === null ? {} : { at: { channel: row.channel } }) }),
})

const COLUMNS: readonly Column<Row>[] = [
  { id: 'channel', head: 'First order through', rowHead: true, cell: ({ channel }) => channel ?? 'all channels' },
  { id: 'accounts', head: 'Accounts so far', numeric: true, cell: ({ accounts }) => accounts ?? '' },
  figure('orders', 'new-customer-orders', 'Orders', 'decimal'),
  figure('onlyOnce', 'new-customer-once', 'No second order', 'percent'),
  figure('firstValue', 'new-customer-first', 'First order', 'money'),
  figure('laterValue', 'new-customer-later', 'Later order', 'money'),
  figure('clv', 'new-customer-clv', 'Expected value', 'money'),
]
