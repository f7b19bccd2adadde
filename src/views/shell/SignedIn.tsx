import { LogOut } from 'lucide-react'

import { Pill } from '../../ui/Pill'
import css from './SignedIn.module.css'

interface SignedInProps {
  /** Null: the proxy does not say. */
  readonly name: string | null
  readonly onSignOut: () => void
}

/** Who is signed in, and the way out. */
export function SignedIn({ name, onSignOut }: SignedInProps) {
  return (
    <div className={css['signed']}>
      <p>
        {name === null ? (
          'Signed in'
        ) : (
          <>
            Signed in as <bdi>{name}</bdi>
          </>
        )}
      </p>
      <Pill aria-haspopup="dialog" onClick={onSignOut}>
        <LogOut aria-hidden="true" /> Sign out
      </Pill>
    </div>
  )
}
