import { createLink } from '@tanstack/react-router'
import { Headset } from 'lucide-react'

import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import type { ActivitiesAnswer } from '../../state/answers'
import { AnchorButton } from '../../ui/AnchorButton'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'
import { ExposurePanel } from './ExposurePanel'
import { exposureHeadline, isProven } from './exposureWords'
import { MissingPanel } from './MissingPanel'
import { QuotesPanel } from './QuotesPanel'
import { ServicesPanel } from './ServicesPanel'
import { SharesPanel } from './SharesPanel'

const FEEDS = ['tickets', 'deliveries', 'scores', 'memberships'] as const

/** The service screen: what support, deliveries, quotes, visits and services have to do with who stays. */
export function ServiceView() {
  const format = useFormat()
  const [scope] = useScope()
  const query = useAnswer('activities', { scope })
  const answer = query.data
  const connected = answer === undefined || answer.missing.length < 10
  return (
    <>
      <PageHead
        title="Service"
        ledeLines={[1, 3]}
        headlineLines={4}
        headline={answer === undefined ? (query.error === null ? null : 'Service') : headlineOf(answer, format)}
        lede="Response times, deliveries, feedback and loyalty against who stays; quotes, visits and services against what comes of them."
      />
      <Sheet key={connected ? 'told' : 'nothing'}>
        {!connected ? (
          <NothingConnected />
        ) : (
          <>
            {FEEDS.map((feed) => (
              <ExposurePanel key={feed} query={query} feed={feed} />
            ))}
            <QuotesPanel query={query} />
            <SharesPanel query={query} />
            <ServicesPanel query={query} />
            <MissingPanel answer={answer} />
          </>
        )}
      </Sheet>
    </>
  )
}

const DataLink = createLink(AnchorButton)

function NothingConnected() {
  return (
    <Panel kicker="Optional feeds" headline="No optional feed says anything by the as-of day">
      <EmptyState
        icon={<Headset />}
        title="Connect support tickets, deliveries, quotes, visits or feedback, and this screen sets them against who stays."
        missing
        actions={
          <DataLink to="/data" search>
            Load files
          </DataLink>
        }
      >
        A feed is a CSV file or a list of an API. Each row names a customer and its days; nothing that people wrote is
        read.
      </EmptyState>
    </Panel>
  )
}

/** The strongest of the differences that are proven. */
function headlineOf(answer: ActivitiesAnswer, format: Format): string {
  const strength = (ratio: number | null) => Math.abs(Math.log(ratio ?? 1))
  const [strongest] = FEEDS.flatMap((feed) => {
    const churn = answer.churn[feed]
    return churn !== null && isProven(churn) ? [{ feed, churn }] : []
  }).toSorted((a, b) => strength(b.churn.ratio.ratio) - strength(a.churn.ratio.ratio))
  if (strongest !== undefined) return exposureHeadline(strongest.feed, strongest.churn, format)
  if (answer.missing.length === 10) return 'No optional feed is connected'
  return 'No feed goes with who stays and who leaves, as far as it can be proven'
}
