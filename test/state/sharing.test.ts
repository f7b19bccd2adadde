import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { INITIAL_STATUS, type EngineStatus } from '../../src/engine/status'
import { sharing } from '../../src/state/sharing'
import type { SharedState } from '../../src/state/sharedWorkspace'

/** An engine that says what it is told to, a page, and the places that were opened. */
function bench() {
  let status: EngineStatus = INITIAL_STATUS
  const listeners: (() => void)[] = []
  const engine = {
    get status() {
      return status
    },
    subscribe(listener: () => void) {
      listeners.push(listener)
      return () => {}
    },
  }
  const page = new EventTarget()
  const said: string[] = []
  const shared = sharing(engine, page, (url) => {
    said.push(`open ${url}`)
    const state = createStore<SharedState>()(() => ({ savedAtMs: null, unsent: 0, trouble: null }))
    return {
      state,
      sync: async () => void said.push(`sync ${url}`),
      stop: () => void said.push(`stop ${url}`),
    }
  })
  const say = (workspaceUrl: string | null) => {
    status = { ...status, workspaceUrl }
    for (const tell of listeners) tell()
  }
  return { shared, page, said, say }
}

it('shares where the company says, as soon as it does, once', () => {
  const { shared, said, say } = bench()
  expect(shared.getState()).toBeNull()
  say(null)
  expect(said).toEqual([])
  say('/w.json')
  say('/w.json')
  expect(said).toEqual(['open /w.json', 'sync /w.json'])
  say(null)
  expect(said.at(-1)).toBe('stop /w.json')
  expect(shared.getState()).toBeNull()
})

it('looks again when somebody comes back to the page or the network does', () => {
  const { page, said, say } = bench()
  page.dispatchEvent(new Event('focus'))
  expect(said).toEqual([])
  say('/w.json')
  page.dispatchEvent(new Event('focus'))
  page.dispatchEvent(new Event('online'))
  expect(said.filter((one) => one === 'sync /w.json')).toHaveLength(3)
})
