import { useEffect, useState } from 'react'

/** One step of a replay, milliseconds. */
export const REPLAY_STEP_MS = 600

/** Plays from step to step while it runs: `step` takes the next one and says whether there is another. */
export function useReplay(step: () => boolean) {
  const [running, setRunning] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => {
      if (!step()) setRunning(false)
    }, REPLAY_STEP_MS)
    return () => clearTimeout(timer)
  }, [running, step])
  return { running, setRunning }
}
