import { Undo2, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import { useWorkspace } from '../../state/workspaceContext'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import css from './UndoBar.module.css'

/** Milliseconds in which a change is offered to be taken back; the workspace menu offers it for longer. */
const OFFERED_MS = 10_000

/**
 * Says what the last change of the workspace was, and takes it back: for ten seconds, and as long as the pointer or the
 * focus is on it.
 */
export function UndoBar() {
  const { workspace, undoable, undo } = useWorkspace()
  // What was there when the page opened is no change; what was offered long enough is over.
  const [over, setOver] = useState(workspace)
  const [held, setHeld] = useState(false)
  const offered = undoable !== null && workspace !== over
  useEffect(() => {
    if (!offered || held) return
    const waiting = setTimeout(() => setOver(workspace), OFFERED_MS)
    return () => clearTimeout(waiting)
  }, [offered, held, workspace])
  const close = () => {
    setOver(workspace)
    setHeld(false)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const takeBack = () => {
    undo()
    setHeld(false)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <div
      className={css['bar']}
      data-offered={offered || undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status">{offered ? sentence(undoable) : ''}</p>
      {offered && (
        <>
          <Button small icon={<Undo2 size={14} />} onClick={takeBack}>
            Undo
          </Button>
          <IconButton label="Keep the change" icon={<X />} onClick={close} />
        </>
      )}
    </div>
  )
}

/** Words that end in a text of a person, or in a sentence, may have their stop already. */
function sentence(words: string): string {
  const stop = /[.!?…]$/.test(words) ? '' : '.'
  return words.charAt(0).toLocaleUpperCase() + words.slice(1) + stop
}
