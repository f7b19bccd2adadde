import type { SnapshotShelf } from '../store/SnapshotShelf'
import { packed } from '../store/pack'
import { openSnapshot, type Snapshot, type UnfinishedSnapshot } from './snapshot'

/** Whether what was read is kept for the next opening, and why not. */
export type Keeping =
  | { readonly state: 'unknown' }
  | { readonly state: 'kept'; readonly bytes: number }
  | { readonly state: 'not-kept'; readonly reason: string }

type AnySnapshot = Snapshot | UnfinishedSnapshot

/** What is to be written: makes the documents of a pack, null where two ids have the same veil; `silent`: nobody hears that it is kept. */
interface Writing {
  readonly make: () => Readonly<Record<string, unknown>> | null
  readonly says: 'kept' | 'silent'
}

/** Keeps snapshots on a shelf that may fail at any time: then there is none, and `onKeeping` hears why. */
export class SnapshotKeeper {
  readonly #shelf: SnapshotShelf
  readonly #tell: (keeping: Keeping) => void
  /** What is to be written next; null when nothing waits. */
  #next: Writing | null = null
  /** What is to be written when it is quiet. */
  #later: Writing['make'] | null = null
  #writing: Promise<void> | null = null
  /** The snapshot that was read last, until somebody reads on from it. */
  #opened: AnySnapshot | null = null

  readonly #quiet: (() => Promise<void>) | null

  /** @param quiet Resolves when writing holds up nobody; absent: at once. */
  constructor(shelf: SnapshotShelf, onKeeping: (keeping: Keeping) => void, quiet?: () => Promise<void>) {
    this.#shelf = shelf
    this.#tell = onKeeping
    this.#quiet = quiet ?? null
  }

  /** The newest whole snapshot; null where there is none or it cannot be read. */
  async read(): Promise<AnySnapshot | null> {
    try {
      this.#opened = await this.#shelf.read(openSnapshot)
      return this.#opened
    } catch (error) {
      this.#fail(error)
      return null
    }
  }

  /** The snapshot of these sources to read on from; null where there is none. */
  async readOn(key: string | null): Promise<AnySnapshot | null> {
    if (key === null) return null
    const snapshot = this.#opened ?? (await this.read())
    this.#opened = null
    return snapshot?.about.key === key ? snapshot : null
  }

  /** Writes a snapshot once those that are being written are done; of several that wait only the latest. */
  write(make: Writing['make'], says: Writing['says'] = 'kept'): Promise<void> {
    this.#next = { make, says }
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = null))
    return this.#writing
  }

  /** Writes a snapshot as soon as it is quiet; of several that wait for it only the latest. */
  writeWhenQuiet(make: Writing['make']): void {
    if (this.#quiet === null) return void this.write(make)
    const isWaiting = this.#later !== null
    this.#later = make
    if (isWaiting) return
    void this.#quiet().then(() => {
      const latest = this.#later
      this.#later = null
      if (latest !== null) void this.write(latest)
    })
  }

  /** Removes what is kept, and what waits to be. */
  async wipe(): Promise<void> {
    this.#next = null
    this.#later = null
    this.#opened = null
    try {
      await this.#writing
      await this.#shelf.wipe()
    } catch (error) {
      this.#fail(error)
    }
  }

  async #writeAll(): Promise<void> {
    while (this.#next !== null) {
      const { make, says } = this.#next
      this.#next = null
      try {
        let bytes = 0
        await this.#shelf.write(() => {
          const documents = make()
          if (documents === null) throw new SameVeils('Two of the ids look the same when they are veiled.')
          const pieces = packed(documents)
          bytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
          return pieces
        })
        if (says === 'kept') this.#tell({ state: 'kept', bytes })
      } catch (error) {
        this.#fail(error)
      }
    }
  }

  #fail(error: unknown): void {
    this.#tell({ state: 'not-kept', reason: reasonOf(error) })
  }
}

class SameVeils extends Error {
  override readonly name = 'SameVeils'
}

function reasonOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'QuotaExceededError') return 'The browser has no room left for this site.'
  if (name === 'SecurityError' || name === 'NoShelf' || name === 'InvalidStateError')
    return 'The browser keeps nothing for this site: a private window, or storage is switched off.'
  return `The browser could not keep it (${message}).`
}
