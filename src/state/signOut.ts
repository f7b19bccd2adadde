/** What signing out needs of the page. */
export interface SignOutParts {
  /** Ends the workers, and with them whatever they hold open. */
  readonly stop: () => void
  /** Tells the other tabs, so that they end theirs and leave as well. */
  readonly tellOthers: () => void
  /** Empties this browser; resolves with the names of the places that could not be emptied. */
  readonly wipe: () => Promise<readonly string[]>
  /** Goes to where the proxy ends the sign-in. */
  readonly leave: () => void
}

/**
 * Signs out: nothing that Tenure kept is left in this browser, then the proxy ends the sign-in. Where something cannot be
 * removed the page stays, so that somebody learns of it; signing out once more tries again.
 *
 * @returns the names of the places that still hold something; empty: the page is being left
 */
export async function signOut({ stop, tellOthers, wipe, leave }: SignOutParts): Promise<readonly string[]> {
  stop()
  tellOthers()
  const left = await wipe()
  if (left.length === 0) leave()
  return left
}
