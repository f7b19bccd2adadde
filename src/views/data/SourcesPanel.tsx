import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { ShareBar } from '../../ui/ShareBar'
import { StateChip } from '../../ui/StateChip'
import { counted } from './dataWords'
import type { FeedRow } from './feedRows'
import { listed } from './listed'
import { timeToGo } from './readingPace'
import css from './SourcesPanel.module.css'
import { useReadingPace } from './useReadingPace'

interface SourcesPanelProps {
  readonly feeds: readonly FeedRow[]
  /** Still being read. */
  readonly reading: boolean
}

/** Every feed of every source: how far it is read, what was taken in, what was not, how new it is. */
export function SourcesPanel({ feeds, reading }: SourcesPanelProps) {
  const format = useFormat()
  const rows = feeds.reduce((sum, feed) => sum + feed.rows, 0)
  const pace = useReadingPace(rows, reading)
  const unproven = [...new Set(feeds.filter((feed) => feed.unproven).map(({ label }) => label))]
  return (
    <Panel
      kicker="Sources, rows read"
      headline={reading ? readingHeadline(feeds, rows, pace, format) : headlineOf(feeds, rows, format)}
      note={
        <>
          {feeds.map(
            ({ id, label, feed, trouble }) => trouble !== null && <p key={id}>{`${label}, ${feed}: ${trouble}`}</p>,
          )}
          {feeds.some(({ goneOnFrom }) => goneOnFrom !== null) && (
            <p>
              The last reading ended before it was complete. This one continues where it stopped, and reads again what
              changed since it began.
            </p>
          )}
          {unproven.length > 0 && (
            <p>
              {`${listed(unproven)}: this connector follows its product's documentation and was never tried on a live system. Compare counts and sums with the system itself before relying on them.`}
            </p>
          )}
          A row that was read more than once counts once. Rows taken in and rows rejected add up to the rows read.
        </>
      }
      working={{
        title: 'Rows of a feed',
        definition:
          'Every row that a source gave is counted once: taken in as an order, credit, customer, cost, activity or part of an order, or rejected with its reason.',
        formula: 'rows = taken in + rejected',
        inputs: [],
        checks: feeds.flatMap(({ label, feed, rows, accepted, rejected }) =>
          accepted === null || rejected === null
            ? []
            : [
                {
                  label: `${label}, ${feed}`,
                  holds: rows === accepted + rejected && rejected >= 0,
                  detail: `${format.count(rows)} = ${format.count(accepted)} + ${format.count(rejected)}`,
                },
              ],
        ),
      }}
    >
      <div className={css['feeds']}>
        <LedgerTable
          label="Rows read of each source"
          columns={columnsOf(format)}
          rows={feeds}
          rowId={({ id }) => id}
          empty="No source has said anything yet."
        />
      </div>
    </Panel>
  )
}

function columnsOf(format: Format): readonly Column<FeedRow>[] {
  const at = ({ source, feed }: FeedRow) => ({ source, feed })
  const later = 'Known when the feed is read to its end.'
  return [
    {
      id: 'source',
      head: 'Source',
      rowHead: true,
      cell: ({ label, unproven }) => (
        <>
          <bdi>{label}</bdi>
          {unproven && <span className={css['beside']}>not yet proven on a live system</span>}
        </>
      ),
    },
    {
      id: 'read',
      head: 'Read',
      cell: ({ feed, pages, state, goneOnFrom }) => (
        <>
          {[feed, state === 'waiting' ? 'not begun' : counted(pages, 'page', format)].filter(Boolean).join(', ')}
          {goneOnFrom !== null && (
            <span className={css['beside']}>{`continued after ${counted(goneOnFrom, 'row', format)}`}</span>
          )}
        </>
      ),
    },
    { id: 'progress', head: 'Progress', cell: (row) => <Progress row={row} /> },
    {
      id: 'rows',
      head: 'Rows',
      metric: 'data-rows',
      kind: 'count',
      figure: (row) => ({ value: row.rows, at: at(row) }),
    },
    {
      id: 'accepted',
      head: 'Taken in',
      metric: 'data-accepted',
      kind: 'count',
      figure: (row) => ({ value: row.accepted, at: at(row), unknown: later }),
    },
    {
      id: 'rejected',
      head: 'Rejected',
      strong: true,
      metric: 'data-rejected',
      kind: 'count',
      figure: (row) => ({ value: row.rejected, at: at(row), unknown: later }),
    },
    {
      id: 'repeated',
      head: 'Read twice',
      metric: 'data-repeated',
      kind: 'count',
      figure: (row) => ({ value: row.repeated, at: at(row), unknown: later }),
    },
    {
      id: 'newest',
      head: 'Newest sale or credit',
      metric: 'data-newest',
      kind: 'day',
      figure: (row) => ({
        value: row.newestDay,
        at: at(row),
        unknown: row.accepted === null ? later : 'This feed holds no sale and no credit.',
      }),
    },
    { id: 'state', head: 'State', cell: ({ state }) => <StateChip {...STATE_CHIPS[state]} /> },
  ]
}

const STATE_CHIPS = {
  current: { state: 'active', text: 'Current' },
  reading: { state: 'due', text: 'Reading' },
  stopped: { state: 'at-risk', text: 'Stopped' },
  waiting: { state: 'prospect', text: 'Waiting' },
} as const

function Progress({ row }: { readonly row: FeedRow }) {
  const format = useFormat()
  const { state, rows, total } = row
  const share = state === 'current' ? 1 : total === null || total === 0 ? null : Math.min(1, rows / total)
  return (
    <span className={css['progress']}>
      <ShareBar share={share ?? 0} width={120} tone={state === 'stopped' ? 'loss' : 'accent'} />
      <span>{share === null ? 'length not told' : format.percentWhole(share)}</span>
    </span>
  )
}

/** "Reading: 12,300 rows so far, 1,480 a second, at least 14 s to go". */
function readingHeadline(feeds: readonly FeedRow[], rows: number, pace: number | null, format: Format): string {
  if (feeds.length === 0) return 'Sources'
  const toGo = timeToGo(feeds, pace)
  return [
    `Reading: ${counted(rows, 'row', format)} so far`,
    ...(pace === null ? [] : [`${format.count(Math.round(pace))} a second`]),
    ...(toGo === null ? [] : [`${toGo.atLeast ? 'at least' : 'about'} ${lasting(toGo.seconds, format)} to go`]),
  ].join(', ')
}

/** "14 s", "3 min". */
function lasting(seconds: number, format: Format): string {
  return seconds < 90 ? `${format.count(Math.ceil(seconds))} s` : `${format.count(Math.ceil(seconds / 60))} min`
}

function headlineOf(feeds: readonly FeedRow[], rows: number, format: Format): string {
  if (feeds.length === 0) return 'Sources'
  const current = feeds.filter(({ state }) => state === 'current').length
  if (current === feeds.length)
    return `Read to the end: ${counted(rows, 'row', format)} of ${counted(current, 'feed', format)}`
  return `${format.count(current)} of ${counted(feeds.length, 'feed', format)} ${current === 1 ? 'is' : 'are'} read to the end`
}
