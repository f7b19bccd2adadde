import { createStore, type StoreApi } from 'zustand/vanilla'

import { keptName } from '../core/workspace/keptName'

/** The sales rep who reads in this browser: whose accounts are "my accounts". Signing out forgets it with everything else here. */
export interface MyRep {
  /** Null: nobody has said. */
  readonly rep: string | null
  readonly choose: (rep: string) => void
}

/** A store of the rep over a storage. `open` may throw, as `localStorage` does where it is switched off: then the choice holds until the page is closed. */
export function myRepStore(open: () => Storage, place = '/'): StoreApi<MyRep> {
  const kept = keptName('tenure.rep', place)
  return createStore<MyRep>()((set) => ({
    rep: read(open, kept),
    choose(rep) {
      set({ rep })
      try {
        open().setItem(kept, rep)
      } catch {
        // Storage is off or full: the choice is asked for again at the next visit.
      }
    },
  }))
}

function read(open: () => Storage, kept: string): string | null {
  try {
    return open().getItem(kept)
  } catch {
    return null
  }
}
