import { createContext, useContext } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SharedState, SharedWorkspace } from './sharedWorkspace'

/** The sharing of the page's workspace; null where the company configures no place for it. Provided by main. */
export const SharedContext = createContext<SharedWorkspace | null>(null)

/** How far the workspace is shared, and how to do that now; null where it is not shared at all. */
export function useShared(): (SharedState & { readonly sync: () => Promise<void> }) | null {
  const shared = useContext(SharedContext)
  const state = useStore<StoreApi<SharedState | null>>(shared?.state ?? NOT_SHARED)
  return shared === null || state === null ? null : { ...state, sync: shared.sync }
}

const NOT_SHARED = createStore<SharedState | null>()(() => null)
