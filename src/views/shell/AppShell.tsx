import type { ReactNode } from 'react'

import { useIsDemo } from '../../state/demoPlace'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { WorkingNote } from '../../ui/WorkingNote'
import css from './AppShell.module.css'
import { BottomBar } from './BottomBar'
import { DemoBar } from './DemoBar'
import { Palette } from './Palette'
import { PhoneHead } from './PhoneHead'
import { Rail } from './Rail'
import { ScopeBar } from './ScopeBar'
import { SettingsSheet } from './SettingsSheet'
import type { ShellFacts } from './shellFacts'
import { ShortcutsSheet } from './ShortcutsSheet'
import { SignOutSheet } from './SignOutSheet'
import { UndoBar } from './UndoBar'
import { usePeriodStep } from './usePeriodStep'
import { useRatesNote } from './useRatesNote'
import { useShortcuts } from './useShortcuts'

interface AppShellProps {
  readonly facts: ShellFacts
  /** The screen. */
  readonly children: ReactNode
}

/** The frame around every screen: rail (bottom bar on a phone), scope bar, warnings, and the keyboard. */
export function AppShell({ facts, children }: AppShellProps) {
  const stepPeriod = usePeriodStep(facts)
  const shortcuts = useShortcuts(stepPeriod)
  const note = useRatesNote(facts)
  const isDemo = useIsDemo()
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#main">
        Skip to the figures
      </a>
      <Rail facts={facts} onSettings={() => shortcuts.open('settings')} onSignOut={() => shortcuts.open('sign-out')} />
      <PhoneHead />
      <div className={css['page']}>
        {isDemo && <DemoBar />}
        <ScopeBar facts={facts} onSearch={() => shortcuts.open('palette')} />
        {facts.troubles.map((trouble) => (
          <Banner
            key={trouble.title}
            title={trouble.title}
            actions={
              <Button small onClick={() => facts.onReadAgain()}>
                Read again
              </Button>
            }
          >
            {trouble.effect}
          </Banner>
        ))}
        <main id="main" className={css['main']} tabIndex={-1}>
          <WorkingNote value={note}>{children}</WorkingNote>
        </main>
      </div>
      <UndoBar />
      <BottomBar facts={facts} onOpen={shortcuts.open} />
      <Palette
        opened={shortcuts.layer === 'palette'}
        onClose={shortcuts.close}
        commands={{ open: shortcuts.open, stepPeriod }}
        facts={facts}
      />
      <SettingsSheet opened={shortcuts.layer === 'settings'} onClose={shortcuts.close} facts={facts} />
      <ShortcutsSheet opened={shortcuts.layer === 'keys'} onClose={shortcuts.close} />
      {facts.signIn !== null && (
        <SignOutSheet opened={shortcuts.layer === 'sign-out'} onClose={shortcuts.close} path={facts.signIn.signOut} />
      )}
    </div>
  )
}
