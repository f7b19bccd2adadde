import { Check, Settings } from 'lucide-react'

import { useFormat } from '../../ui/FormatContext'
import { Pill } from '../../ui/Pill'
import { Brand } from './Brand'
import { PlaceLink } from './PlaceLink'
import { PLACES } from './places'
import css from './Rail.module.css'
import { SavedViews } from './SavedViews'
import type { ShellFacts } from './shellFacts'
import { SignedIn } from './SignedIn'
import { ThemeSwitch } from './ThemeSwitch'
import { WorkspaceMenu } from './WorkspaceMenu'

interface RailProps {
  readonly facts: ShellFacts
  readonly onSettings: () => void
  readonly onSignOut: () => void
}

/** The places at the left; freshness, sources and the theme at the foot. */
export function Rail({ facts, onSettings, onSignOut }: RailProps) {
  return (
    <header className={css['rail']}>
      <Brand company={facts.company} />
      <nav aria-label="Places" className={css['places']}>
        {PLACES.map((place) => (
          <PlaceLink key={place.id} place={place} count={facts.counts[place.id] ?? null} />
        ))}
      </nav>
      <SavedViews />
      <div className={css['foot']}>
        <Freshness facts={facts} />
        <WorkspaceMenu />
        <div className={css['yours']}>
          <ThemeSwitch />
          <Pill aria-haspopup="dialog" onClick={onSettings}>
            <Settings aria-hidden="true" /> Settings
          </Pill>
        </div>
        {facts.signIn !== null && <SignedIn name={facts.signIn.name} onSignOut={onSignOut} />}
      </div>
    </header>
  )
}

/** How new the data is, by its newest order, and where it comes from. */
export function Freshness({ facts }: { readonly facts: ShellFacts }) {
  const format = useFormat()
  return (
    <>
      <p className={css['fresh']}>
        {facts.newestDay === null ? (
          'No order read yet'
        ) : (
          <>
            <Check size={14} aria-hidden="true" /> Newest order {format.day(facts.newestDay)}
          </>
        )}
      </p>
      {facts.sources !== null && <p>{facts.sources}</p>}
    </>
  )
}
