import type { UseQueryResult } from '@tanstack/react-query'

import type { ActivitiesAnswer } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { PendingPanel } from './PendingPanel'
import type { WorkingSheet } from '../../ui/Working'

type Quotes = NonNullable<ActivitiesAnswer['quotes']>

/** What became of quotes: win rate in all and by size, and days to the order. Nothing where the feed is missing. */
export function QuotesPanel({ query }: { readonly query: UseQueryResult<ActivitiesAnswer> }) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const opener = useBehindOpener()
  const answer = query.data
  if (query.isPending) return <PendingPanel span={7} kicker="Quotes" height={230} />
  const quotes = answer?.quotes
  if (answer === undefined || quotes == null) return null
  const names = sizeNames(quotes, format)
  const rows = [
    { id: 'all', name: 'All', ...quotes },
    ...quotes.sizes.map((band, size) => ({ id: SIZES[size] ?? '', name: names[size] ?? '', ...band })),
  ]
  return (
    <Panel
      span={7}
      kicker={`Quotes decided in ${format.window(answer.frame.current)}`}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      headline={headlineOf(quotes, format)}
      note={
        <>
          Open on {format.day(answer.frame.asOfDay)}:{' '}
          <Figure metric="quotes-open" kind="count" value={quotes.open} {...opener('quotes-open')} /> worth{' '}
          <Figure
            metric="quotes-open-amount"
            kind="money"
            value={quotes.openAmount}
            {...opener('quotes-open-amount')}
          />
          ; they are in no rate. Sizes are thirds of the amounts of all quotes decided in the period.
        </>
      }
      working={{
        ...workingOf(quotes, names, format),
        behind: [
          linkTo(`All, ${format.percent(quotes.rate)}`, 'quote-win-rate'),
          ...quotes.sizes.flatMap(({ rate }, size) =>
            rate === null
              ? []
              : [linkTo(`${names[size] ?? ''}, ${format.percent(rate)}`, 'quote-win-rate', SIZES[size])],
          ),
        ],
      }}
    >
      <LedgerTable
        label="Quotes won by size"
        height="dense"
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'size', head: 'Amount', rowHead: true, cell: ({ name }) => name },
          {
            id: 'decided',
            head: 'Decided',
            metric: 'quotes-decided',
            kind: 'count',
            figure: ({ id, decided }) => ({ value: decided, at: { size: id } }),
          },
          {
            id: 'won',
            head: 'Won',
            metric: 'quotes-won',
            kind: 'count',
            figure: ({ id, won }) => ({ value: won, at: { size: id } }),
          },
          {
            id: 'rate',
            head: 'Win rate',
            strong: true,
            metric: 'quote-win-rate',
            kind: 'percent',
            figure: ({ id, rate }) => ({
              value: rate,
              at: { size: id },
              unknown: 'No such quote was decided in the period.',
              ...opener('quote-win-rate', id === 'all' ? '' : id),
            }),
          },
          {
            id: 'interval',
            head: '95% interval',
            numeric: true,
            cell: ({ interval }) =>
              interval === null ? '' : `${format.percent(interval.low)}–${format.percent(interval.high)}`,
          },
        ]}
      />
      <p>
        Days from quote to order, half of the won ones:{' '}
        <Figure
          metric="quote-days"
          kind="days"
          value={quotes.days[1]}
          unknown="No won quote says when it was decided."
        />
        {Number.isNaN(quotes.days[1])
          ? ''
          : ` (a quarter by ${format.count(quotes.days[0])}, three quarters by ${format.count(quotes.days[2])})`}
      </p>
    </Panel>
  )
}

const SIZES = ['small', 'middle', 'large'] as const

function sizeNames({ sizeCuts }: Quotes, format: Format): readonly string[] {
  const [low, high] = sizeCuts.map((cut) => format.money(cut))
  return low === undefined || high === undefined ? [] : [`Up to ${low}`, `Over ${low}, up to ${high}`, `Over ${high}`]
}

function headlineOf({ rate, decided, interval, days }: Quotes, format: Format): string {
  if (rate === null || interval === null) return 'No quote was decided in the period'
  const won = `${format.percent(rate)} of ${format.count(decided)} decided quotes were won (${format.percent(interval.low)}–${format.percent(interval.high)})`
  return Number.isNaN(days[1]) ? won : `${won}, half of them within ${format.count(days[1])} days`
}

function workingOf(quotes: Quotes, names: readonly string[], format: Format): WorkingSheet {
  return {
    title: 'Win rate of quotes',
    definition:
      'Of the quotes won or lost in the period, the share that was won. A decision without a day counts on the day of the quote; what was decided after the as-of day was open then.',
    formula: 'won ÷ (won + lost); interval: Wilson',
    inputs: [
      ...quotes.sizes.map(({ won, decided, rate }, size) => ({
        label: names[size] ?? '',
        value: exactly.quotient(format, ['count', won], ['count', decided], ['percent', rate]),
      })),
      {
        label: 'Days from quote to order, by which a quarter, half, three quarters of the won ones came',
        value: exactly.several([
          ['a quarter', exactly.days(format, quotes.days[0])],
          ['half', exactly.days(format, quotes.days[1])],
          ['three quarters', exactly.days(format, quotes.days[2])],
        ]),
      },
      { label: 'Amount won', value: exactly.moneyFull(format, quotes.wonAmount) },
      { label: 'Amount lost', value: exactly.moneyFull(format, quotes.lostAmount) },
      {
        label: 'All',
        value: exactly.quotient(format, ['count', quotes.won], ['count', quotes.decided], ['percent', quotes.rate]),
        result: true,
      },
    ],
  }
}
