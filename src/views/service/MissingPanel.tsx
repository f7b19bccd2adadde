import { Link } from '@tanstack/react-router'

import type { ActivitiesAnswer } from '../../state/answers'
import { missingFeedWords } from '../../ui/activityWords'
import { Panel } from '../../ui/Panel'

/** Feeds that say nothing, and where they are connected. Nothing where all say something. */
export function MissingPanel({ answer }: { readonly answer: ActivitiesAnswer | undefined }) {
  if (answer === undefined || answer.missing.length === 0) return null
  return (
    <Panel
      kicker="Hidden, because a feed is missing or says nothing by the as-of day"
      headline={`${answer.missing.length} of 10 optional feeds say nothing`}
      note={
        <>
          A feed is a CSV file or a list of an API, described like orders. What is connected stands on{' '}
          <Link to="/data" search>
            Data
          </Link>
          .
        </>
      }
    >
      <ul>
        {answer.missing.map((kind) => (
          <li key={kind}>{missingFeedWords(kind)}</li>
        ))}
      </ul>
    </Panel>
  )
}
