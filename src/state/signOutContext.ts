import { createContext, useContext } from 'react'

/**
 * Signs out of Tenure and then at a path of the proxy. Resolves with the names of what could not be removed from this
 * browser; empty: the page is being left.
 */
export type SignOut = (path: string) => Promise<readonly string[]>

/** How the page signs out; provided once, by main. */
export const SignOutContext = createContext<SignOut | null>(null)

/** How to sign out. @throws Error outside of a `SignOutContext`. */
export function useSignOut(): SignOut {
  const signOut = useContext(SignOutContext)
  if (signOut === null) throw new Error('useSignOut needs a SignOutContext above it.')
  return signOut
}
