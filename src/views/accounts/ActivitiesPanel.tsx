import { useState } from 'react'

import type { AccountAnswer } from '../../state/answers'
import { Button } from '../../ui/Button'
import { ACTIVITY_NAMES, activityOutcome } from '../../ui/activityOutcome'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { pressingWords } from './activityWords'

/** Rows shown before the rest is asked for. */
const SHOWN = 12

/** What support, deliveries, quotes and visits tell of the account, newest first. Nothing where no feed names it. */
export function ActivitiesPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { activities, row } = answer
  if (activities.length === 0) return null
  return (
    <Panel
      kicker="Support and contacts, from the connected feeds, newest first"
      headline={headlineOf(answer, format)}
      note="As it stood on the as-of day: what was answered, delivered or decided later is open here."
    >
      <LedgerTable
        label="Support and contacts"
        height="dense"
        rows={all ? activities : activities.slice(0, SHOWN)}
        rowId={(activity, place) => `${activity.kind} ${place}`}
        columns={[
          {
            id: 'day',
            head: 'Day',
            rowHead: true,
            numeric: false,
            metric: 'activity-day',
            kind: 'day',
            figure: ({ day, kind }) => ({ value: day, at: { account: row.key, kind } }),
          },
          { id: 'what', head: 'What', cell: ({ kind }) => ACTIVITY_NAMES[kind] },
          {
            id: 'outcome',
            head: 'What became of it',
            cell: (activity) => <bdi>{activityOutcome(activity, format)}</bdi>,
          },
        ]}
      />
      {!all && activities.length > SHOWN && (
        <Button small onClick={() => setAll(true)}>
          Show all {format.count(activities.length)}
        </Button>
      )}
    </Panel>
  )
}

function headlineOf({ activities, pressing }: AccountAnswer, format: Format): string {
  if (pressing === null) {
    const [last] = activities
    return last === undefined
      ? 'Nothing was told of it'
      : `${ACTIVITY_NAMES[last.kind]} of ${format.day(last.day)}: ${activityOutcome(last, format)}`
  }
  const said = pressingWords(pressing, format)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}
