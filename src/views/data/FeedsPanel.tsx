import type { ActivityIntake, IntakeAnswer } from '../../state/answers'
import { ACTIVITY_WORDS, missingFeedWords } from '../../ui/activityWords'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'

/** Every optional feed: what it told, or that it is missing and what is hidden for it. */
export function FeedsPanel({ intake: { activities, setAside } }: { readonly intake: IntakeAnswer }) {
  const format = useFormat()
  return (
    <Panel
      kicker="Optional feeds, rows taken in"
      headline={headlineOf(activities, format)}
      note="Described like orders, as CSV files or lists of an API. Rows in the figures name a known account and are dated by today; the others are set aside."
      working={{
        title: 'Rows of optional feeds',
        definition:
          'A row is in the figures when it names a customer that another source told of, is not dated in the future, and its money has an exchange rate. Any other is set aside with its reason.',
        formula: 'in the figures + set aside = taken in',
        inputs: activities.map(({ kind, told, used }) => ({
          label: ACTIVITY_WORDS[kind],
          value: exactly.several(
            [
              ['in the figures', exactly.count(format, used)],
              ['set aside', exactly.count(format, told - used)],
              ['taken in', exactly.count(format, told)],
            ],
            ', ',
          ),
        })),
        checks: [
          sumCheck(
            'What is in no figure was set aside with a reason',
            setAside.flatMap(({ record, count }) => (record === 'activity' ? [count] : [])),
            activities.reduce((sum, { told, used }) => sum + told - used, 0),
            format.count,
          ),
        ],
      }}
    >
      <LedgerTable
        label="Optional feeds"
        height="dense"
        columns={columnsOf()}
        rows={activities}
        rowId={({ kind }) => kind}
      />
    </Panel>
  )
}

function headlineOf(activities: readonly ActivityIntake[], format: Format): string {
  const connected = activities.filter((feed) => feed.connected).length
  if (connected === 0) return 'No optional feed is connected: what they would tell is hidden'
  return `${format.count(connected)} of ${format.count(activities.length)} optional feeds are connected`
}

function columnsOf(): readonly Column<ActivityIntake>[] {
  return [
    {
      id: 'feed',
      head: 'Feed',
      rowHead: true,
      cell: ({ kind }) => `${ACTIVITY_WORDS[kind].charAt(0).toUpperCase()}${ACTIVITY_WORDS[kind].slice(1)}`,
    },
    counted('told', 'Taken in', 'feed-told', ({ told }) => told),
    counted('used', 'In the figures', 'feed-used', ({ used }) => used),
    {
      id: 'newest',
      head: 'Newest',
      metric: 'feed-newest',
      kind: 'day',
      figure: (feed) => ({ value: feed.newestDay, at: { feed: feed.kind }, unknown: missing(feed) }),
    },
    {
      id: 'says',
      head: 'What it shows',
      cell: (feed) => (feed.connected ? SHOWS[feed.kind] : missingFeedWords(feed.kind)),
    },
  ]
}

function counted(
  id: string,
  head: string,
  metric: string,
  of: (feed: ActivityIntake) => number,
): Column<ActivityIntake> {
  return {
    id,
    head,
    metric,
    kind: 'count',
    figure: (feed) => ({ value: feed.connected ? of(feed) : null, at: { feed: feed.kind }, unknown: missing(feed) }),
  }
}

function missing({ connected, kind }: ActivityIntake): string {
  return connected ? 'The feed has no such row.' : missingFeedWords(kind)
}

/** Where a connected feed is seen. */
const SHOWS: Readonly<Record<ActivityIntake['kind'], string>> = {
  tickets: 'Response time against churn, on the Service screen',
  deliveries: 'Late deliveries against churn, on the Service screen',
  scores: 'Feedback against churn, on the Service screen',
  memberships: 'Members against others, on the Service screen',
  quotes: 'Quotes won and days to the order, on the Service screen',
  visits: 'Orders that follow visits, on the Service screen',
  samples: 'Orders that follow samples, on the Service screen',
  referrals: 'New accounts by referral, on the Service screen',
  services: 'What services cost and reach, on the Service screen',
  uses: 'Who uses services, on the Service screen',
}
