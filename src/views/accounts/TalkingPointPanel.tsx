import { Copy } from 'lucide-react'
import { useState } from 'react'

import type { AccountAnswer, WhiteSpaceAnswer } from '../../state/answers'
import { useCallLog } from '../../state/useCallLog'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { callBrief } from './callBrief'
import { talkingPoint } from './talkingPoint'

interface TalkingPointPanelProps {
  readonly answer: AccountAnswer
  readonly whiteSpace: WhiteSpaceAnswer | undefined
}

/** What to say first in a call, and the brief to take along. */
export function TalkingPointPanel({ answer, whiteSpace }: TalkingPointPanelProps) {
  const format = useFormat()
  const { callsOf } = useCallLog()
  const [said, setSaid] = useState('')
  const point = talkingPoint(answer.row, whiteSpace, format, answer.pressing)
  const copy = async () => {
    const calls = callsOf(answer.row.key, answer.frame.asOfDay)
    try {
      await navigator.clipboard.writeText(callBrief({ answer, whiteSpace, point, calls }, format))
      setSaid('Brief copied.')
    } catch {
      setSaid('The browser does not allow copying here: select the sentence instead.')
    }
  }
  return (
    <Panel
      kicker="Talking point, from the figures"
      headline={<bdi>{point}</bdi>}
      note={<span role="status">{said}</span>}
      actions={
        <Button small icon={<Copy />} onClick={() => void copy()} onBlur={() => setSaid('')}>
          Copy brief
        </Button>
      }
    >
      {null}
    </Panel>
  )
}
