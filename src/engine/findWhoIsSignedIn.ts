import { fingerprint } from '../core/fingerprint'
import type { SignInConfiguration } from '../sources/configuration'
import type { Http } from '../sources/http'
import { signedInName } from '../sources/signedInName'
import type { EngineStatus } from './status'

/**
 * Finds out who is signed in, beside the reading: nothing waits for it, and nothing fails with it. Tells at once that
 * somebody may sign out, and the name when it is known, and then the mark of whoever the data are read for.
 *
 * @param known the name that was told before
 */
export function findWhoIsSignedIn(
  http: Http,
  signIn: SignInConfiguration | null,
  known: string | null,
  say: (change: Pick<EngineStatus, 'signIn'>) => void,
  readFor: (reader: string) => void,
  signal: AbortSignal,
): void {
  if (signIn === null) return say({ signIn: null })
  const { signOut } = signIn
  say({ signIn: { name: known, signOut } })
  void signedInName(http, signIn, signal).then((name) => {
    say({ signIn: { name, signOut } })
    if (name !== null && !signal.aborted) readFor(fingerprint([name]))
  })
}
