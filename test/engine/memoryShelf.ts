import { BrokenPack } from '../../src/store/BrokenPack'
import type { SnapshotShelf } from '../../src/store/SnapshotShelf'

/** A shelf in memory; `bytes` is what stands on it, null: nothing. */
export interface MemoryShelf extends SnapshotShelf {
  bytes: Uint8Array<ArrayBuffer> | null
}

/** A shelf in memory. With `fails`, every use of it is that error. */
export function memoryShelf(fails: Error | null = null): MemoryShelf {
  const shelf: MemoryShelf = {
    bytes: null,
    async read(open) {
      if (fails !== null) throw fails
      if (shelf.bytes === null) return null
      try {
        return open(shelf.bytes)
      } catch (error) {
        if (!(error instanceof BrokenPack)) throw error
        shelf.bytes = null
        return null
      }
    },
    async write(pieces) {
      if (fails !== null) throw fails
      shelf.bytes = new Uint8Array(await new Blob(pieces().map((piece) => piece.slice())).arrayBuffer())
    },
    async wipe() {
      if (fails !== null) throw fails
      shelf.bytes = null
    },
  }
  return shelf
}
