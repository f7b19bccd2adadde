import { createContext, useContext, useSyncExternalStore } from 'react'
import type { EngineClient } from '../engine/EngineClient'
import type { EngineStatus } from '../engine/status'

/** The engine of the page; provided once, by main. */
export const EngineContext = createContext<EngineClient | null>(null)

/** The engine of the page. @throws Error outside of an `EngineContext`. */
export function useEngine(): EngineClient {
  const engine = useContext(EngineContext)
  if (engine === null) throw new Error('useEngine needs an EngineContext above it.')
  return engine
}

/** What the engine is doing and holds, as it changes. */
export function useEngineStatus(): EngineStatus {
  const engine = useEngine()
  return useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => engine.status,
  )
}

/** One fact of the status: whoever asks for no more is not drawn again by all the rest, such as progress. */
export function useEngineFact<Name extends keyof EngineStatus>(name: Name): EngineStatus[Name] {
  const engine = useEngine()
  return useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => engine.status[name],
  )
}
