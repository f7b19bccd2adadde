import { Drawer } from '@mantine/core'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

import { IconButton } from './IconButton'
import css from './SideDrawer.module.css'

interface SideDrawerProps {
  readonly opened: boolean
  /** Esc, the cross, and (with a scrim) a press beside it. Focus goes back to where it came from. */
  readonly onClose: () => void
  /** 600 for an account, 640 for a working. Under 900 px of window it is the whole page. */
  readonly width?: 600 | 640
  /** Covers the sheet. Without it the list behind stays usable, and Tab leaves the drawer. */
  readonly scrim?: boolean
  /** Above the title: "1 of 571 at risk" and the buttons that step through the list. */
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  /** What the drawer is called, for screen readers. */
  readonly label: string
  /** At the right of the eyebrow. */
  readonly tools?: ReactNode
  /** Stays in sight at the bottom. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A layer at the right of the sheet; scope and list position behind it stay as they are. */
export function SideDrawer(props: SideDrawerProps) {
  const { opened, onClose, width = 600, scrim = true, eyebrow, title, label, tools, foot, children } = props
  return (
    <Drawer.Root
      opened={opened}
      onClose={() => {
        if (!isCovered()) onClose()
      }}
      position="right"
      size={width}
      lockScroll={false}
      trapFocus={scrim}
      closeOnClickOutside={scrim}
      padding={0}
      classNames={{ content: css['content'] ?? '' }}
      transitionProps={{ duration: 200, timingFunction: 'ease-out' }}
    >
      {scrim && <Drawer.Overlay backgroundOpacity={1} color="var(--scrim)" />}
      <Drawer.Content aria-label={label} radius={0}>
        <FocusInside />
        <div className={css['inner']}>
          <div className={css['header']}>
            <div className={css['top']}>
              <div className={css['eyebrow']}>{eyebrow}</div>
              {tools}
              <IconButton label="Close" icon={<X />} onClick={onClose} />
            </div>
            <h2 className={css['title']} tabIndex={-1} data-autofocus>
              {title}
            </h2>
          </div>
          <div className={css['body']}>{children}</div>
          {foot !== undefined && <div className={css['foot']}>{foot}</div>}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** Whether something small is open over the page: Esc, and a press beside it, close that alone. */
function isCovered(): boolean {
  return document.querySelector('.mantine-Popover-dropdown, .mantine-Menu-dropdown') !== null
}

/** Moves the focus into the drawer that it stands in, and back to where it was when the drawer goes. */
function FocusInside() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const drawer = mark.current?.closest('[role="dialog"]')
    drawer?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
    return () => {
      // A drawer that was opened from another screen closes onto its own.
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
      const home = isThere ? before : document.querySelector<HTMLElement>('main')
      home?.focus({ preventScroll: true })
    }
  }, [])
  return <span ref={mark} hidden />
}
