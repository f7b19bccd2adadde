import { Modal } from '@mantine/core'

import css from './Palette.module.css'
import { PaletteSearch } from './PaletteSearch'
import type { PaletteEntry } from './paletteEntry'
import type { ShellCommands } from './pressSingleKey'
import type { ShellFacts } from './shellFacts'
import { useAfterClosing } from './useAfterClosing'

interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly commands: ShellCommands
  readonly facts: ShellFacts
}

/** The command palette: one field that finds accounts, places, figures, saved things and actions. Keeps no record of use. */
export function Palette({ opened, onClose, commands, facts }: PaletteProps) {
  const { afterwards, onExitTransitionEnd } = useAfterClosing()
  const choose = (entry: PaletteEntry) => {
    afterwards(entry.run)
    onClose()
  }
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      padding={0}
      lockScroll={false}
      returnFocus={false}
      yOffset="min(108px, 12vh)"
      transitionProps={{ duration: 0 }}
      onExitTransitionEnd={onExitTransitionEnd}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      {/* A class name of its own would also go to the frame around it, which fills the window. */}
      <Modal.Content aria-label="Search and commands" classNames={{ content: css['palette'] ?? '' }}>
        <PaletteSearch facts={facts} commands={commands} onChoose={choose} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}
