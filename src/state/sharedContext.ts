import { createContext, useContext } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SharedState, SharedWorkspace } from './sharedWorkspace'

const NOT_SHARED = createStore<SharedState | null>()(() => null)
const NOWHERE = createStore<SharedWorkspace | null>()(() => null)

/** The sharing of the page's workspace; provided once, by main. Without it nothing is shared. */
export const SharedContext = createContext<StoreApi<SharedWorkspace | null>>(NOWHERE)

/** How far the workspace is shared, and a way to do that now; null where the company configures no place for it. */
export function useShared(): (SharedState & { readonly sync: () => Promise<void> }) | null {
  const shared = useStore(useContext(SharedContext))
  const state = useStore<StoreApi<SharedState | null>>(shared?.state ?? NOT_SHARED)
  return shared === null || state === null ? null : { ...state, sync: shared.sync }
}
