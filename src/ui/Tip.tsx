import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

interface TipProps {
  readonly text: string
  /** One element that takes a ref and the events of hover and focus. */
  readonly children: ReactElement
}

/** A line of text on hover and focus, which may be hovered itself and closes with Esc. */
export function Tip({ text, children }: TipProps) {
  return (
    <Tooltip label={text} interactive closeDelay={80}>
      {children}
    </Tooltip>
  )
}
