/** A clock that only moves when told: nobody waits. */
export interface VirtualClock {
  readonly now: () => number
  /** Moves on, and ends the time limits that lie in between. */
  readonly letPass: (ms: number) => void
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly timeLimit: (ms: number) => AbortSignal
  /** What was slept so far, in order. */
  readonly slept: readonly number[]
}

export function virtualClock(startMs = Date.UTC(2026, 10, 22)): VirtualClock {
  let now = startMs
  let limits: { readonly atMs: number; readonly controller: AbortController }[] = []
  const slept: number[] = []
  const letPass = (ms: number): void => {
    now += ms
    for (const { atMs, controller } of limits) {
      if (atMs <= now) controller.abort(new DOMException('The time limit was reached.', 'TimeoutError'))
    }
    limits = limits.filter(({ atMs }) => atMs > now)
  }
  return {
    now: () => now,
    letPass,
    async sleep(ms, signal) {
      signal.throwIfAborted()
      slept.push(ms)
      now += ms
    },
    timeLimit(ms) {
      const controller = new AbortController()
      limits.push({ atMs: now + ms, controller })
      return controller.signal
    },
    slept,
  }
}
