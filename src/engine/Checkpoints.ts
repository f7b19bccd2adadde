import type { SnapshotKeeper } from './SnapshotKeeper'
import { unfinishedSnapshotOf } from './snapshot'
import type { Reading } from './startReading'

/** A first reading is put away so often, in milliseconds: what was read since is read again after a crash. */
export const CHECKPOINT_EVERY_MS = 30_000
/** Putting away takes at most this share of the time: what is read grows, and with it what is written each time. */
const MOST_SHARE = 1 / 20

/** Puts a first reading away as it goes on, so that the next opening goes on from there if the page is closed before its end. */
export class Checkpoints {
  readonly #keeper: SnapshotKeeper
  readonly #now: () => number
  /** Of the reading that is followed: when it is put away next. */
  #nextAtMs = 0
  #followed: Reading | null = null
  #isWriting = false

  constructor(keeper: SnapshotKeeper, now: () => number) {
    this.#keeper = keeper
    this.#now = now
  }

  /** A page of a reading was taken in, by whoever signed in. Readings that have something whole to fall back on are not put away. */
  follow(reading: Reading, reader: string | null): void {
    const { key } = reading.plan
    const from = this.#now()
    if (this.#followed !== reading) this.#nextAtMs = from + CHECKPOINT_EVERY_MS
    this.#followed = reading
    if (key === null || !reading.isFirst || this.#isWriting || from < this.#nextAtMs) return
    this.#nextAtMs = from + CHECKPOINT_EVERY_MS
    if (reading.marks().length === 0 || reading.hasGone()) return
    this.#isWriting = true
    void this.#keeper
      .write(() => unfinishedSnapshotOf(reading, key, reader), 'silent')
      .then(() => {
        const now = this.#now()
        this.#isWriting = false
        this.#nextAtMs = now + Math.max(CHECKPOINT_EVERY_MS, (now - from) / MOST_SHARE)
      })
  }
}
