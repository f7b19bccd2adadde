import { useCallback, useEffect, useRef, useState } from 'react'

import { afterFrame } from './afterFrame'

/**
 * What a control shows, and how to change it: a change is seen in the next frame and told on after it, the last one if there
 * were several, so that the control never waits for all that follows from it. Once `value` has caught up, it speaks; what was
 * told before does not, while a later change still waits.
 */
export function useShownFirst<Value>(value: Value, tell: (value: Value) => void) {
  const [changed, setChanged] = useState<{ readonly to: Value } | null>(null)
  const told = useRef(tell)
  const cancel = useRef(() => {})
  const waits = useRef(false)
  useEffect(() => {
    told.current = tell
  })
  useEffect(() => {
    if (!waits.current) setChanged(null)
  }, [value])
  const change = useCallback((to: Value) => {
    setChanged({ to })
    waits.current = true
    cancel.current()
    cancel.current = afterFrame(() => {
      waits.current = false
      told.current(to)
    })
  }, [])
  return [changed === null ? value : changed.to, change] as const
}
