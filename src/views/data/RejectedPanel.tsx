import type { Rejection } from '../../core/rejection'
import type { IntakeAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { moneyIn } from '../../ui/moneyIn'
import { counted, REJECTION_WORDS } from './dataWords'
import css from './RejectedPanel.module.css'

type Feed = IntakeAnswer['report']['sources'][number]['feeds'][number]
type ReasonCount = Feed['rejectedByReason'][number]

interface ReasonRow {
  readonly feed: Feed
  readonly count: ReasonCount
}

interface RejectedPanelProps {
  readonly intake: IntakeAnswer
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
}

/** Rows that could not be read, by reason, with their money and the first of them. */
export function RejectedPanel({ intake, labels }: RejectedPanelProps) {
  const format = useFormat()
  const feeds = intake.report.sources.flatMap((source) => source.feeds)
  const rows = feeds.flatMap((feed) => feed.rejectedByReason.map((count) => ({ feed, count })))
  const all = rows.reduce((sum, { count }) => sum + count.rows, 0)
  return (
    <Panel
      span={7}
      kicker="Rejected rows, by reason"
      headline={all === 0 ? 'Every row could be read' : `${counted(all, 'row', format)} could not be read`}
      note="A rejected row is in no figure. Its money is told where it could be read."
      working={{
        title: 'Rejected rows',
        definition:
          'A row that cannot become a record: its number, date, amount, currency or status is missing or cannot be read, or it belongs to an order that is not there.',
        formula: 'rows = taken in + rejected',
        inputs: rows.map(({ feed, count }) => ({
          label: `${REJECTION_WORDS[count.reason]}, ${feed.source} ${feed.feed}`,
          value: exactly.count(format, count.rows),
        })),
      }}
    >
      <LedgerTable
        label="Rejected rows by reason"
        columns={columnsOf(labels, format)}
        rows={rows}
        rowId={({ feed, count }) => `${feed.source} ${feed.feed} ${count.reason}`}
        height="dense"
        empty="None."
      />
      {rows.map(({ feed, count }) => (
        <Examples
          key={`${feed.source} ${feed.feed} ${count.reason}`}
          title={`${REJECTION_WORDS[count.reason]}, ${feed.feed}`}
          rejections={feed.rejections.filter(({ reason }) => reason === count.reason)}
          of={count.rows}
        />
      ))}
    </Panel>
  )
}

function columnsOf(labels: ReadonlyMap<string, string>, format: Format): readonly Column<ReasonRow>[] {
  const at = ({ feed, count }: ReasonRow) => ({ source: feed.source, feed: feed.feed, reason: count.reason })
  return [
    { id: 'reason', head: 'Reason', rowHead: true, cell: ({ count }) => REJECTION_WORDS[count.reason] },
    {
      id: 'feed',
      head: 'Feed',
      cell: ({ feed }) => <bdi>{`${labels.get(feed.source) ?? feed.source}, ${feed.feed}`}</bdi>,
    },
    {
      id: 'rows',
      head: 'Rows',
      strong: true,
      metric: 'rejected-rows',
      kind: 'count',
      figure: (row) => ({ value: row.count.rows, at: at(row) }),
    },
    { id: 'money', head: 'Money', numeric: true, cell: (row) => <Money row={row} at={at(row)} format={format} /> },
  ]
}

interface MoneyProps {
  readonly row: ReasonRow
  readonly at: Readonly<Record<string, string>>
  readonly format: Format
}

function Money({ row, at, format }: MoneyProps) {
  const { money, withoutMoney, rows } = row.count
  if (money.length === 0) {
    return <Figure metric="rejected-amount" kind="money-full" value={null} at={at} unknown="No amount could be read." />
  }
  return (
    <>
      {money.map(({ currency, amount }) => (
        <Figure
          key={currency}
          metric="rejected-amount"
          kind="money-full"
          value={amount}
          text={moneyIn(currency, amount, format)}
          at={{ ...at, currency: currency ?? '' }}
        />
      ))}
      {withoutMoney > 0 && ` of ${format.count(rows - withoutMoney)}; ${format.count(withoutMoney)} not known`}
    </>
  )
}

interface ExamplesProps {
  readonly title: string
  readonly rejections: readonly Rejection[]
  readonly of: number
}

function Examples({ title, rejections, of }: ExamplesProps) {
  const format = useFormat()
  return (
    <details className={css['examples']}>
      <summary>
        {title}:{' '}
        {rejections.length < of ? `the first ${format.count(rejections.length)} of ${format.count(of)}` : 'all'}
      </summary>
      <ul>
        {rejections.map(({ row, detail, amount, currency }, i) => (
          // Rows of one reason may tell the same: their place is what tells them apart.
          <li key={`${i} ${row}`}>
            <bdi>{row}</bdi>: <bdi>{detail}</bdi>
            {amount !== null && ` ${moneyIn(currency, amount, format)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
