import { useEffect, useRef } from 'react'

/** Takes the focus to the element of the ref when something that had it is over: what it stood on is gone. */
export function useFocusAfter(going: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const went = useRef(going)
  useEffect(() => {
    if (went.current && !going) element.current?.focus()
    went.current = going
  }, [going])
  return element
}
