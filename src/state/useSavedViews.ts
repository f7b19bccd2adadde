import { useRouter, useRouterState } from '@tanstack/react-router'

import type { SavedView } from '../core/workspace/workspace'
import { placedAddress } from './demoPlace'
import { useWorkspace } from './workspaceContext'

export interface SavedViews {
  readonly views: readonly SavedView[]
  /** Path and search of the view on screen. */
  readonly address: string
  /** A view's address as the browser has it. */
  readonly hrefOf: (address: string) => string
  /** Goes to a view; Back comes back from it. */
  readonly open: (address: string) => void
  /** Keeps the view on screen under a name; one of that name is replaced. */
  readonly save: (name: string) => void
  /** Gives a kept view another name. */
  readonly rename: (view: SavedView, name: string) => void
  readonly remove: (view: SavedView) => void
}

/** The views that somebody gave a name, in the order of their names. */
export function useSavedViews(): SavedViews {
  const { workspace, put, remove } = useWorkspace()
  const router = useRouter()
  const address = useRouterState({ select: ({ location: { pathname, searchStr } }) => `${pathname}${searchStr}` })
  return {
    views: workspace.views.toSorted((a, b) => a.name.localeCompare(b.name)),
    address,
    hrefOf: (to) => placedAddress(router.basepath, to),
    open: (to) => router.history.push(placedAddress(router.basepath, to)),
    save(name) {
      const id = workspace.views.find((view) => view.name === name)?.id ?? crypto.randomUUID()
      put('views', { id, name, address }, `Saved the view ${name}`)
    },
    rename: (view, name) => put('views', { ...view, name }, `Renamed the view ${view.name} to ${name}`),
    remove: ({ id, name }) => remove('views', id, `Removed the view ${name}`),
  }
}
