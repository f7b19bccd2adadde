import { CalendarOff } from 'lucide-react'

import { PERIOD_MONTHS } from '../../core/period'
import type { Frame } from '../../state/answers'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useFormat } from '../../ui/FormatContext'

/** Why two windows cannot be compared, and the shorter period that can be. */
export function HistoryGate({ frame }: { readonly frame: Frame }) {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const shorter = (['last6', 'last3'] as const).find((period) => PERIOD_MONTHS[period] < PERIOD_MONTHS[scope.period])
  return (
    <EmptyState
      icon={<CalendarOff />}
      title={`The data begin on ${format.day(frame.firstDay)}`}
      actions={
        shorter !== undefined && (
          <Button onClick={() => setScope({ ...scope, period: shorter })}>
            Compare {PERIOD_MONTHS[shorter]} months instead
          </Button>
        )
      }
    >
      {`Two windows of ${PERIOD_MONTHS[scope.period]} months do not fit into this history.`}
    </EmptyState>
  )
}
