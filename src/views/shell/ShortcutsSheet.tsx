import { Modal } from '@mantine/core'

import { usePreferences } from '../../state/usePreferences'
import { PLACES } from './places'
import css from './ShortcutsSheet.module.css'

interface ShortcutsSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** All keys on one sheet, and the switch that turns single keys off. */
export function ShortcutsSheet({ opened, onClose }: ShortcutsSheetProps) {
  const { singleKeys, change } = usePreferences()
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard" size={520} closeButtonProps={{ 'aria-label': 'Close' }}>
      <dl className={css['keys']}>
        {PLACES.map((place) => (
          <Shortcut key={place.id} keys={['G', place.key]} does={`Go to ${place.name}`} />
        ))}
        {OTHERS.map((shortcut) => (
          <Shortcut key={shortcut.does} {...shortcut} />
        ))}
      </dl>
      <label className={css['switch']}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => change({ singleKeys: event.target.checked })}
        />
        Single keys do something
      </label>
    </Modal>
  )
}

interface ShortcutProps {
  readonly keys: readonly string[]
  readonly does: string
}

const OTHERS: readonly ShortcutProps[] = [
  { keys: ['⌘ K', 'Ctrl K'], does: 'Search accounts, places, figures and actions' },
  { keys: ['/'], does: 'Search or filter' },
  { keys: ['F'], does: 'Add a filter' },
  { keys: ['A'], does: 'Set the as-of day' },
  { keys: ['[', ']'], does: 'Previous and next period' },
  { keys: ['W'], does: 'Show the working of the panel with the focus, or under the pointer' },
  { keys: ['T'], does: 'Show that panel as a table, or the drawing again' },
  { keys: ['E'], does: 'Export what the screen lists' },
  { keys: ['J', 'K'], does: 'Next and previous row of a table' },
  { keys: ['Enter'], does: 'Open the row, point or cell' },
  { keys: ['Arrow keys'], does: 'Walk the points of a chart' },
  { keys: ['Esc'], does: 'Close one layer' },
  { keys: ['?'], does: 'This sheet' },
]

function Shortcut({ keys, does }: ShortcutProps) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
