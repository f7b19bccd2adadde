import type { BehindOrdersAnswer } from '../../state/answers'
import { ACTIVITY_NAMES, activityOutcome } from '../../ui/activityOutcome'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'

interface BehindActivitiesProps {
  readonly activities: BehindOrdersAnswer['activities']
  /** Its key. */
  readonly account: string
}

/** What the feed that a figure is made of tells of one account: its tickets, deliveries, quotes, newest first. */
export function BehindActivities({ activities, account }: BehindActivitiesProps) {
  const format = useFormat()
  return (
    <LedgerTable
      label="Told by the feed"
      height="dense"
      rows={activities.map((activity, place) => ({ ...activity, place }))}
      rowId={({ place }) => String(place)}
      columns={[
        {
          id: 'day',
          head: 'Day',
          rowHead: true,
          numeric: false,
          metric: 'activity-day',
          kind: 'day',
          figure: ({ day, kind }) => ({ value: day, at: { account, kind } }),
        },
        { id: 'what', head: 'What', cell: ({ kind }) => ACTIVITY_NAMES[kind] },
        {
          id: 'outcome',
          head: 'What became of it',
          cell: (activity) => <bdi>{activityOutcome(activity, format)}</bdi>,
        },
      ]}
    />
  )
}
