/** Questions of one screen come in one go: after so many milliseconds without a turn, they have been answered. */
const QUIET_MS = 500
/** No longer than this is waited for quiet. */
const MOST_MS = 3_000

/** Tells when the thread has had nothing to do for a moment. */
export interface QuietMoment {
  /** Something was done. */
  readonly note: () => void
  /** Resolves when nothing was done for a moment, or in the end. */
  readonly wait: () => Promise<void>
}

/** `now` in milliseconds; `sleep` resolves after so many. */
export function quietMoment(now: () => number, sleep: (ms: number) => Promise<void>): QuietMoment {
  let lastMs = now()
  return {
    note: () => {
      lastMs = now()
    },
    wait: async () => {
      const fromMs = now()
      lastMs = fromMs
      while (now() - lastMs < QUIET_MS && now() - fromMs < MOST_MS) await sleep(QUIET_MS - (now() - lastMs))
    },
  }
}
