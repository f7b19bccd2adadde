import { createStore, type StoreApi } from 'zustand/vanilla'

/** The sales rep who reads in this browser: whose accounts are "my accounts". Signing out forgets it with everything else here. */
export interface MyRep {
  /** Null: nobody has said. */
  readonly rep: string | null
  readonly choose: (rep: string) => void
}

const KEY = 'tenure.rep'

/** A store of the rep over a storage. `open` may throw, as `localStorage` does where it is switched off: then the choice holds until the page is closed. */
export function myRepStore(open: () => Storage): StoreApi<MyRep> {
  return createStore<MyRep>()((set) => ({
    rep: read(open),
    choose(rep) {
      set({ rep })
      try {
        open().setItem(KEY, rep)
      } catch {
        // Storage is off or full: the choice is asked for again at the next visit.
      }
    },
  }))
}

function read(open: () => Storage): string | null {
  try {
    return open().getItem(KEY)
  } catch {
    return null
  }
}
