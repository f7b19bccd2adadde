import { Phone } from 'lucide-react'

import type { WorklistRow } from '../../state/answers'
import type { CallLog } from '../../state/useCallLog'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import { Figure } from '../../ui/Figure'
import { IconButton } from '../../ui/IconButton'
import { LogCall } from '../../ui/LogCall'
import { useNarrow } from '../../ui/useNarrow'
import css from './WorklistPanel.module.css'

interface CallCellProps {
  readonly row: WorklistRow
  readonly today: number
  readonly calls: CallLog
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
}

/** The last call of an account, what came of it, and the button that logs one. */
export function CallCell({ row: { key, name }, today, calls, opened, onOpened }: CallCellProps) {
  const narrow = useNarrow()
  const [last] = calls.callsOf(key, today)
  return (
    <span className={css['call']} title={last?.text || undefined}>
      <LogCall
        name={name}
        today={today}
        opened={opened}
        onOpened={onOpened}
        onLog={(result, day, text) => calls.log({ account: key, day, result, text }, name)}
      >
        <IconButton label={`Log a call to ${name} (L)`} icon={<Phone />} onClick={() => onOpened(!opened)} />
      </LogCall>
      {last !== undefined && (
        <span className={narrow ? 'visually-hidden' : undefined}>
          {CALL_RESULT_WORDS[last.result]},{' '}
          <Figure metric="last-call-day" kind="day" value={last.day} at={{ account: key }} />
        </span>
      )}
    </span>
  )
}
