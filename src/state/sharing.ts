import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../engine/EngineClient'
import type { SharedWorkspace } from './sharedWorkspace'

/** The page's own events after which colleagues may have written: it was left for something else, or the network came back. */
const RETURNS = ['focus', 'online'] as const

/**
 * Shares the workspace at the place that the company configures, as soon as that is known, and looks again whenever somebody
 * comes back to the page. Null while there is no place.
 */
export function sharing(
  engine: Pick<EngineClient, 'status' | 'subscribe'>,
  page: EventTarget,
  open: (url: string) => SharedWorkspace,
): StoreApi<SharedWorkspace | null> {
  const store = createStore<SharedWorkspace | null>()(() => null)
  let at: string | null = null
  const follow = () => {
    const { workspaceUrl } = engine.status
    if (workspaceUrl === at) return
    store.getState()?.stop()
    at = workspaceUrl
    const shared = at === null ? null : open(at)
    store.setState(shared, true)
    void shared?.sync()
  }
  follow()
  engine.subscribe(follow)
  for (const event of RETURNS) page.addEventListener(event, () => void store.getState()?.sync())
  return store
}
