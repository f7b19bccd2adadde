import { Modal } from '@mantine/core'
import { Ellipsis, Search, Settings } from 'lucide-react'
import { useState } from 'react'

import { Button } from '../../ui/Button'
import css from './BottomBar.module.css'
import { PlaceLink } from './PlaceLink'
import { PLACES } from './places'
import { Freshness } from './Rail'
import { SavedViews } from './SavedViews'
import type { ShellFacts } from './shellFacts'
import type { ShellLayer } from './shellLayer'
import { SignedIn } from './SignedIn'
import { ThemeSwitch } from './ThemeSwitch'
import { useAfterClosing } from './useAfterClosing'
import { WorkspaceMenu } from './WorkspaceMenu'

interface BottomBarProps {
  readonly facts: ShellFacts
  readonly onOpen: (layer: ShellLayer) => void
}

/** A phone's places: four and More. */
export function BottomBar({ facts, onOpen }: BottomBarProps) {
  const [opened, setOpened] = useState(false)
  const { afterwards, onExitTransitionEnd } = useAfterClosing()
  const close = () => setOpened(false)
  const openLayer = (layer: ShellLayer) => {
    close()
    afterwards(() => onOpen(layer))
  }
  return (
    <nav aria-label="Places" className={css['bar']}>
      {PLACES.slice(0, 4).map((place) => (
        <PlaceLink key={place.id} place={place} count={null} />
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Ellipsis aria-hidden="true" />
        <span>More</span>
      </button>
      <Modal
        opened={opened}
        onClose={close}
        title="More"
        closeButtonProps={{ 'aria-label': 'Close' }}
        onExitTransitionEnd={onExitTransitionEnd}
      >
        <div className={css['more']}>
          <Button icon={<Search />} onClick={() => openLayer('palette')}>
            Search and commands
          </Button>
          {PLACES.slice(4).map((place) => (
            <PlaceLink key={place.id} place={place} count={facts.counts[place.id] ?? null} onClick={close} />
          ))}
          <SavedViews onFollow={close} />
          <Freshness facts={facts} />
          <WorkspaceMenu />
          <ThemeSwitch />
          <Button icon={<Settings />} onClick={() => openLayer('settings')}>
            Settings
          </Button>
          {facts.signIn !== null && <SignedIn name={facts.signIn.name} onSignOut={() => openLayer('sign-out')} />}
        </div>
      </Modal>
    </nav>
  )
}
