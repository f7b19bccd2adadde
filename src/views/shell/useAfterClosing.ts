import { useRef } from 'react'

/** A closing modal gives the focus back 10 ms later. */
const FOCUS_RETURN_MS = 20

interface AfterClosing {
  /** What to do once the modal is gone; closing without it does nothing more. */
  readonly afterwards: (run: () => void) => void
  /** For the modal. */
  readonly onExitTransitionEnd: () => void
}

/** Lets a choice that moves the focus wait until the modal it was made in is gone and has given the focus back. */
export function useAfterClosing(): AfterClosing {
  const waiting = useRef<(() => void) | null>(null)
  return {
    afterwards(run) {
      waiting.current = run
    },
    onExitTransitionEnd() {
      const run = waiting.current
      waiting.current = null
      if (run !== null) setTimeout(run, FOCUS_RETURN_MS)
    },
  }
}
