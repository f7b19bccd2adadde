import type { UseQueryResult } from '@tanstack/react-query'
import { Hourglass } from 'lucide-react'
import { useMemo } from 'react'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import type { ActivitiesAnswer, ChurnFeed } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import { ChartNames } from '../../ui/ChartNames'
import { EmptyState } from '../../ui/EmptyState'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import {
  type ExposureChurn,
  exposureHeadline,
  exposureWorking,
  FEED_WORDS,
  isProven,
  laterWords,
} from './exposureWords'

interface ExposurePanelProps {
  readonly query: UseQueryResult<ActivitiesAnswer>
  readonly feed: ChurnFeed
}

const HEIGHT = 174
/** With the sentence under the bars and the note. */
const ALL_OF_IT = 238

/** Churn by what accounts met with before: bars with intervals. Nothing where the feed is missing. */
export function ExposurePanel({ query, feed }: ExposurePanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const answer = query.data
  const churn = answer?.churn[feed] ?? null
  const headline = churn === null ? null : exposureHeadline(feed, churn, format)
  const most = answer === undefined ? 0 : largestShare(answer)
  const input = useMemo(() => (churn === null ? null : barsOf(feed, churn, most, format)), [feed, churn, most, format])
  if (answer !== undefined && churn === null) return null
  const isTold = churn !== null && churn.windows > 0
  return (
    <Panel
      span={6}
      kicker={FEED_WORDS[feed].kicker}
      headline={headline}
      headlineLines={[2, 4]}
      pending={query.isPending}
      height={ALL_OF_IT}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(isTold
        ? {
            table: <BandTable feed={feed} churn={churn} />,
            working: {
              ...exposureWorking(feed, churn, format),
              behind: FEED_WORDS[feed]
                .bands(churn.cuts, format)
                .map((name, band) => linkTo(name, 'exposure-churn', `${feed}:${band + 1}`)),
            },
            note: noteOf(churn),
          }
        : {})}
    >
      {isTold && input !== null && headline !== null && (
        <>
          <Chart
            of={barSplit}
            input={input}
            label={headline}
            height={HEIGHT}
            legend={<ChartNames of={{ 'Share churned': 'exposure-churn' }} />}
          />
          <p>
            The last band against the first:{' '}
            <Figure
              metric="exposure-ratio"
              kind="ratio"
              value={churn.ratio.ratio}
              at={{ feed }}
              unknown="One of the two lost nobody, or has nobody."
            />
            {churn.ratio.low !== null &&
              `, 95% interval ${format.decimal(churn.ratio.low)}–${format.decimal(churn.ratio.high)}`}
          </p>
        </>
      )}
      {churn !== null && !isTold && (
        <EmptyState icon={<Hourglass />}>
          What accounts met with is set against what became of them half a year later: the feed has to reach back
          further.
        </EmptyState>
      )}
    </Panel>
  )
}

function noteOf(churn: ExposureChurn): string {
  const windows = churn.windows === 1 ? 'one window' : `${churn.windows} windows`
  return `Share churned ${laterWords(churn)}, with 95% interval; ${windows}, each account once in each that it began open. Grey: no difference is proven. What goes together, not what causes what.`
}

/** Where the axes of all four end, so that their bars compare. */
function largestShare({ churn }: ActivitiesAnswer): number {
  const bands = Object.values(churn).flatMap((one) => one?.bands ?? [])
  return bands.reduce((most, { interval }) => Math.max(most, interval?.high ?? 0), 0)
}

function barsOf(feed: ChurnFeed, churn: ExposureChurn, most: number, format: Format): BarSplitInput {
  const names = FEED_WORDS[feed].bands(churn.cuts, format)
  return {
    most,
    bars: churn.bands.map(({ share, interval, lost, open }, band) => ({
      name: names[band] ?? '',
      sub: `${format.count(lost)} of ${format.count(open)}`,
      measured: share ?? 0,
      grey: !isProven(churn),
      text: share === null ? 'nobody' : format.percent(share),
      ...(interval === null ? {} : { interval: [interval.low, interval.high] as const }),
    })),
  }
}

function BandTable({ feed, churn }: { readonly feed: ChurnFeed; readonly churn: ExposureChurn }) {
  const format = useFormat()
  const { open } = useBehind()
  const names = FEED_WORDS[feed].bands(churn.cuts, format)
  const rows = churn.bands.map((band, place) => ({ ...band, name: names[place] ?? '', place: place + 1 }))
  return (
    <LedgerTable
      label={FEED_WORDS[feed].title}
      height="dense"
      rows={rows}
      rowId={({ place }) => String(place)}
      columns={[
        { id: 'band', head: 'Band', rowHead: true, cell: ({ name }) => name },
        {
          id: 'open',
          head: 'Open before',
          metric: 'exposure-open',
          kind: 'count',
          figure: ({ open, place }) => ({ value: open, at: { feed, band: place } }),
        },
        {
          id: 'lost',
          head: `Churned ${laterWords(churn)}`,
          metric: 'exposure-churned',
          kind: 'count',
          figure: ({ lost, place }) => ({ value: lost, at: { feed, band: place } }),
        },
        {
          id: 'share',
          head: 'Share',
          strong: true,
          metric: 'exposure-churn',
          kind: 'percent',
          figure: ({ share, place, interval }) => ({
            value: share,
            at: { feed, band: place, low: interval?.low ?? '', high: interval?.high ?? '' },
            unknown: 'No open account was in this band.',
            onOpen: () => open({ figure: 'exposure-churn', at: `${feed}:${place}`, account: null }),
            openLabel: `${names[place - 1] ?? ''}, show the accounts`,
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
  )
}
