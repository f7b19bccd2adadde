import { Modal } from '@mantine/core'

import { usePreferences } from '../../state/usePreferences'
import { Segmented } from '../../ui/Segmented'
import { ConfiguredSettings } from './ConfiguredSettings'
import { LocaleChoice } from './LocaleChoice'
import css from './SettingsSheet.module.css'
import type { ShellFacts } from './shellFacts'

interface SettingsSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly facts: ShellFacts
}

/** What this person may choose, kept in this browser, and what the configuration has decided. */
export function SettingsSheet({ opened, onClose, facts }: SettingsSheetProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Settings" size={560} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={css['sheet']}>
        <Choices facts={facts} />
        <ConfiguredSettings facts={facts} />
      </div>
    </Modal>
  )
}

function Choices({ facts }: { readonly facts: ShellFacts }) {
  const { theme, density, singleKeys, kept, change } = usePreferences()
  return (
    <section aria-labelledby="settings-yours">
      <h3 id="settings-yours">Yours, in this browser</h3>
      <div className={css['choice']}>
        <span>Theme</span>
        <Segmented
          label="Theme"
          value={theme}
          options={[
            { value: 'auto', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(next) => change({ theme: next })}
        />
      </div>
      <div className={css['choice']}>
        <span>Rows of tables</span>
        <Segmented
          label="Rows of tables"
          value={density}
          options={[
            { value: 'dense', label: 'Dense' },
            { value: 'compact', label: 'Compact' },
            { value: 'comfortable', label: 'Comfortable' },
          ]}
          onChange={(next) => change({ density: next })}
        />
      </div>
      <LocaleChoice usual={facts.configured.locale} />
      <label className={css['switch']}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => change({ singleKeys: event.target.checked })}
        />
        Single keys do something
      </label>
      {!kept && <p role="status">The browser keeps nothing here: these choices hold until the page is closed.</p>}
    </section>
  )
}
