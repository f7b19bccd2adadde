import type { SourceError } from './SourceError'

/** What `http` takes from its surroundings, so that tests neither wait nor toss coins. */
export interface HttpSurroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Resolves after so many milliseconds; rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** A signal that aborts with a TimeoutError after so many milliseconds. */
  readonly timeLimit: (ms: number) => AbortSignal
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The origin of the page: the only one that is asked. */
  readonly origin: string
}

/** What one try came to. */
export type Attempt<T> = { readonly value: T } | { readonly failure: SourceError; readonly response: Response | null }
