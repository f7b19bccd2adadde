import { CalendarOff } from 'lucide-react'

import { Button } from './Button'
import { EmptyState } from './EmptyState'
import { useFormat } from './FormatContext'

interface HistoryGateProps {
  /** Civil day on which the data begin. */
  readonly firstDay: number
  /** Months of the windows that do not fit. */
  readonly months: number
  /** Months of the next shorter period; null when there is none. */
  readonly shorter: number | null
  readonly onShorter: () => void
}

/** Why two windows cannot be compared, and the shorter period that may be. */
export function HistoryGate({ firstDay, months, shorter, onShorter }: HistoryGateProps) {
  const format = useFormat()
  return (
    <EmptyState
      icon={<CalendarOff />}
      title={`The data begin on ${format.day(firstDay)}`}
      actions={shorter !== null && <Button onClick={onShorter}>Compare {shorter} months instead</Button>}
    >
      {`A window of ${months} months and the one before it do not fit into this history.`}
    </EmptyState>
  )
}
