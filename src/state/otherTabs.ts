/** The other tabs of this browser in which Tenure is open. */
export interface OtherTabs {
  /** Says there that the person has signed out; nothing is heard of it here. */
  readonly tellSignedOut: () => void
  /** Stops listening. */
  readonly close: () => void
}

/** Listens to the other tabs: calls `onSignedOut` when the person has signed out in one. */
export function otherTabs(onSignedOut: () => void): OtherTabs {
  // One channel for both: what a channel says reaches every other channel of its name, those of the same page too.
  const channel = new BroadcastChannel('tenure.sign-out')
  channel.addEventListener('message', onSignedOut)
  return { tellSignedOut: () => channel.postMessage(null), close: () => channel.close() }
}
