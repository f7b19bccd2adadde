import type { IntakeAnswer } from '../../state/answers'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { counted } from './dataWords'

type RateUse = IntakeAnswer['rates'][number]

/** The currencies that orders are in, and how far their exchange rates reach; nothing where all are in the one reported in. */
export function RatesPanel({ intake }: { readonly intake: IntakeAnswer }) {
  const format = useFormat()
  const { rates, frame } = intake
  if (rates.length === 0) return null
  const unknown = rates.reduce((sum, one) => sum + one.unknown, 0)
  return (
    <Panel
      span={12}
      kicker={`Exchange rates to ${frame.currency}`}
      headline={
        unknown === 0
          ? `${format.count(rates.length)} ${rates.length === 1 ? 'currency' : 'currencies'} beside ${frame.currency}, every order with a rate`
          : `${counted(unknown, 'order', format)} ${unknown === 1 ? 'is' : 'are'} left out: no exchange rate on their day`
      }
      note={
        frame.ratesOn === null
          ? 'Each amount at the newest rate on or before its own day.'
          : `At constant currency: each amount at the newest rate on or before ${format.day(frame.ratesOn)}.`
      }
      working={{
        title: 'Exchange rates',
        definition:
          'An amount is converted at the newest rate on or before its day, so that a weekend takes the rate of Friday. Rates of the configuration go before those of a feed; two currencies that a feed quotes for a third are crossed through it. Without a rate an order is set aside and counted.',
        formula: 'amount × units of the reporting currency for one of its own',
        inputs: rates.map((one) => ({
          label: `1 ${one.currency}, of ${one.rateDay === null ? 'no day' : format.day(one.rateDay)}`,
          value: one.rate === null ? 'not known' : `${printedRate(one.rate, format)} ${frame.currency}`,
        })),
      }}
    >
      <LedgerTable
        label="Currencies of orders"
        columns={columnsOf(frame.currency, format)}
        rows={rates}
        rowId={({ currency }) => currency}
        height="dense"
      />
    </Panel>
  )
}

function columnsOf(reporting: string, format: Format): readonly Column<RateUse>[] {
  return [
    { id: 'currency', head: 'Currency', rowHead: true, cell: ({ currency }) => currency },
    {
      id: 'sales',
      head: 'Sales',
      metric: 'rate-sales',
      kind: 'count',
      figure: ({ currency, sales }) => ({ value: sales, at: { currency } }),
    },
    {
      id: 'unknown',
      head: 'Without a rate',
      metric: 'rate-unknown',
      kind: 'count',
      figure: ({ currency, unknown }) => ({ value: unknown, at: { currency } }),
    },
    {
      id: 'rate',
      head: `Newest rate, ${reporting}`,
      strong: true,
      metric: 'rate-newest',
      kind: 'ratio',
      figure: ({ currency, rate }) => ({
        value: rate,
        ...(rate === null ? {} : { text: printedRate(rate, format) }),
        unknown: 'No rate is known on or before the newest order.',
        at: { currency },
      }),
    },
    {
      id: 'day',
      head: 'Of',
      numeric: true,
      cell: ({ rateDay }) => (rateDay === null ? 'no day' : format.day(rateDay)),
    },
  ]
}

/** Five significant digits, as central banks print them. */
function printedRate(rate: number, format: Format): string {
  return new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 5 }).format(rate)
}
