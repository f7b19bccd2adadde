import { Modal } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'

import css from './BottomBar.module.css'
import { PlaceLink } from './PlaceLink'
import { PLACES } from './places'
import { Freshness } from './Rail'
import { SavedViews } from './SavedViews'
import type { ShellFacts } from './shellFacts'
import { ThemeSwitch } from './ThemeSwitch'
import { WorkspaceMenu } from './WorkspaceMenu'

/** A phone's places: four and More. */
export function BottomBar({ facts }: { readonly facts: ShellFacts }) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <nav aria-label="Places" className={css['bar']}>
      {PLACES.slice(0, 4).map((place) => (
        <PlaceLink key={place.id} place={place} count={null} />
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Ellipsis aria-hidden="true" />
        <span>More</span>
      </button>
      <Modal opened={opened} onClose={close} title="More" closeButtonProps={{ 'aria-label': 'Close' }}>
        <div className={css['more']}>
          {PLACES.slice(4).map((place) => (
            <PlaceLink key={place.id} place={place} count={facts.counts[place.id] ?? null} onClick={close} />
          ))}
          <SavedViews onFollow={close} />
          <Freshness facts={facts} />
          <WorkspaceMenu />
          <ThemeSwitch />
        </div>
      </Modal>
    </nav>
  )
}
