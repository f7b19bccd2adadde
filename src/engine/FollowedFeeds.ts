import type { SyncProgress } from '../sources/sync'
import type { FeedProgress } from './status'

/** Progress that comes sooner after the last that was told is told with a later one: each makes the screen draw. */
export const PROGRESS_EVERY_MS = 100

/** How far each feed is, told to a listener as it goes on. */
export class FollowedFeeds {
  readonly #now: () => number
  readonly #tell: (reading: readonly FeedProgress[]) => void
  readonly #byName = new Map<string, FeedProgress>()
  #toldAtMs = Number.NEGATIVE_INFINITY

  constructor(now: () => number, tell: (reading: readonly FeedProgress[]) => void) {
    this.#now = now
    this.#tell = tell
  }

  clear(): void {
    this.#byName.clear()
  }

  follow({ source, feed, stage, rowsIn, total, pages, goneOnFrom }: SyncProgress): void {
    const key = `${source}\n${feed}`
    const hasTurned = this.#byName.get(key)?.stage !== stage
    this.#byName.set(key, { source, feed, stage, rows: rowsIn, total, pages, goneOnFrom })
    const now = this.#now()
    if (!hasTurned && now - this.#toldAtMs < PROGRESS_EVERY_MS) return
    this.#toldAtMs = now
    this.#tell([...this.#byName.values()])
  }
}
