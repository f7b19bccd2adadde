import { Tooltip } from '@mantine/core'
import { cloneElement, useState, type FocusEvent, type HTMLAttributes, type MouseEvent, type ReactElement } from 'react'

interface TipProps {
  readonly text: string
  /** One element that takes the events of hover and focus, and is named or described by the same words. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>
}

/**
 * A line of text on hover and focus, which may be hovered itself and closes with Esc. There is nothing of it until then: a table
 * has hundreds.
 */
export function Tip({ text, children }: TipProps) {
  const [wanted, setWanted] = useState<{ readonly of: HTMLElement; readonly time: number } | null>(null)
  const want = (of: HTMLElement) => setWanted((before) => ({ of, time: (before?.time ?? 0) + 1 }))
  const { onMouseEnter, onFocus, onBlur } = children.props
  return (
    <>
      {cloneElement(children, {
        onMouseEnter: (event: MouseEvent<HTMLElement>) => {
          onMouseEnter?.(event)
          // The one that is there opens by itself when it is hovered again.
          if (wanted === null) want(event.currentTarget)
        },
        onFocus: (event: FocusEvent<HTMLElement>) => {
          onFocus?.(event)
          if (event.currentTarget.matches(':focus-visible')) want(event.currentTarget)
        },
        onBlur: (event: FocusEvent<HTMLElement>) => {
          onBlur?.(event)
          setWanted(null)
        },
      })}
      {wanted !== null && (
        <Tooltip key={wanted.time} label={text} target={wanted.of} defaultOpened interactive closeDelay={80} />
      )}
    </>
  )
}
