import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import type { EngineClient } from '../engine/EngineClient'
import { type EngineStatus, type HeldStatus, MOVING } from '../engine/status'

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

/** The status but for what moves while something is read or computed: the same object as long as nothing else changes. */
export function useHeldStatus(): HeldStatus {
  const engine = useEngine()
  const held = useRef(engine.status)
  return useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => {
      if (!holdsTheSame(held.current, engine.status)) held.current = engine.status
      return held.current
    },
  )
}

function holdsTheSame(before: EngineStatus, now: EngineStatus): boolean {
  return Object.entries(now).every(([name, value]) => MOVING.has(name) || before[name as keyof EngineStatus] === value)
}

/** One fact of the status: whoever asks for no more is not drawn again by all the rest, such as progress. */
export function useEngineFact<Name extends keyof EngineStatus>(name: Name): EngineStatus[Name] {
  const engine = useEngine()
  return useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => engine.status[name],
  )
}
