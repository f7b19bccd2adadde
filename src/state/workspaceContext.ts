import { createContext, useContext } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { WorkspaceState } from './workspace'

/** The workspace of the page; provided once, by main. */
export const WorkspaceContext = createContext<StoreApi<WorkspaceState> | null>(null)

/** The workspace and how to change it. @throws Error outside of a `WorkspaceContext`. */
export function useWorkspace(): WorkspaceState {
  const store = useContext(WorkspaceContext)
  if (store === null) throw new Error('useWorkspace needs a WorkspaceContext above it.')
  return useStore(store)
}
