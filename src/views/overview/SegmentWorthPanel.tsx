import type { UseQueryResult } from '@tanstack/react-query'
import { Layers } from 'lucide-react'
import { useMemo } from 'react'

import { barSplit, type BarSplitInput } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import type { SegmentWorthAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useOpenAccounts } from '../../state/useOpenPlace'
import { ChartNames } from '../../ui/ChartNames'
import { EmptyState } from '../../ui/EmptyState'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { unpredicted, unpredictedReason } from '../../ui/unpredicted'
import { meanWorth, type MeanWorth, worthHeadline } from './meanWorth'
import { SegmentWorthTable } from './SegmentWorthTable'
import { worthWorking } from './worthWorking'

interface SegmentWorthPanelProps {
  readonly worth: UseQueryResult<SegmentWorthAnswer>
  /** On a page of the board pack: the whole width, low bars that open nothing. */
  readonly paper?: boolean
}

/** What an account of each segment has earned and is expected to bring; a bar opens its accounts. */
export function SegmentWorthPanel({ worth: query, paper = false }: SegmentWorthPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const openAccounts = useOpenAccounts()
  const answer = query.data
  const means = useMemo(() => (answer?.segments ?? []).map(meanWorth), [answer])
  const input = useMemo(
    (): BarSplitInput => ({ bars: means.map((mean) => barOf(mean, format.money(mean.whole))) }),
    [means, format],
  )
  const headline = answer === undefined ? null : worthHeadline(means, format)
  const height = paper ? 190 : 320
  return (
    <Panel
      span={paper ? 12 : 5}
      kicker="CLV per account by segment, earned so far and expected"
      headline={headline}
      pending={query.isPending}
      height={height}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      note={answer === undefined ? 'Solid: earned so far.' : noteOf(answer, paper)}
      {...(answer === undefined || means.length === 0
        ? {}
        : {
            table: <SegmentWorthTable answer={answer} />,
            working: worthWorking(answer, behind, format),
          })}
    >
      {answer !== undefined && means.length === 0 && (
        <EmptyState icon={<Layers />}>No account has bought yet, so none is worth anything so far.</EmptyState>
      )}
      {means.length > 0 && headline !== null && (
        <Chart
          of={barSplit}
          input={input}
          label={headline}
          height={height}
          legend={<ChartNames of={{ Earned: 'segment-clv-earned', Expected: 'segment-clv-expected' }} />}
          {...(paper
            ? {}
            : {
                onOpen: (_point: unknown, place: number) => {
                  const segment = means[place]?.segment
                  if (segment != null) openAccounts({ rfm: [segment] })
                },
              })}
        />
      )}
    </Panel>
  )
}

function barOf({ segment, earned, expected, low, high }: MeanWorth, text: string): BarSplitInput['bars'][number] {
  return {
    name: segment ?? 'All',
    measured: earned,
    text,
    ...(Number.isNaN(expected) ? {} : { expected, interval: [earned + low, earned + high] }),
  }
}

function noteOf({ standing, horizonMonths }: SegmentWorthAnswer, paper: boolean): string {
  return standing === 'shown'
    ? `Solid: earned so far. Hatched: expected within ${horizonMonths} months, with its 80% interval. An estimate, not booked profit.`
    : `Solid: earned so far. Nothing is expected here. ${paper ? unpredictedReason(standing) : unpredicted(standing)}`
}
