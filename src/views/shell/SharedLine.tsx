import { useState } from 'react'

import { useShared } from '../../state/sharedContext'
import { useWorkspace } from '../../state/workspaceContext'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { OverruledSheet } from './OverruledSheet'
import { sharedWords } from './sharedWords'

/** How far the workspace is shared with colleagues, and what two of them changed at the same time; nothing where it is not shared. */
export function SharedLine() {
  const format = useFormat()
  const shared = useShared()
  const { overruled } = useWorkspace().workspace
  const [comparing, setComparing] = useState(false)
  return (
    <>
      {shared !== null && <p role="status">{sharedWords(shared, format)}</p>}
      {shared !== null && shared.trouble !== null && (
        <Button small onClick={() => void shared.sync()}>
          Try again now
        </Button>
      )}
      {overruled.length > 0 && (
        <Button small onClick={() => setComparing(true)}>
          {overruled.length === 1
            ? '1 change was set aside'
            : `${format.count(overruled.length)} changes were set aside`}
        </Button>
      )}
      <OverruledSheet opened={comparing} onClose={() => setComparing(false)} />
    </>
  )
}
