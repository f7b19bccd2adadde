import { BrokenPack } from './BrokenPack'

/** The part of a directory of the origin's private file system that is used. */
export interface Directory {
  keys(): AsyncIterable<string>
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<ShelfFile>
  removeEntry(name: string): Promise<void>
}

/** A file as a worker can open it: for reading and writing at once, by nobody else meanwhile. */
export interface ShelfFile {
  createSyncAccessHandle(): Promise<OpenFile>
}

export interface OpenFile {
  read(into: Uint8Array, options: { readonly at: number }): number
  write(bytes: Uint8Array, options: { readonly at: number }): number
  getSize(): number
  flush(): void
  close(): void
}

const SUFFIX = '.snapshot'

/** What the newest file of a directory holds that `open` does not refuse; refused files are removed. */
export async function readNewest<Opened>(
  directory: Directory,
  open: (bytes: Uint8Array<ArrayBuffer>) => Opened,
): Promise<Opened | null> {
  for (const name of (await snapshotNames(directory)).toReversed()) {
    const bytes = await bytesOf(directory, name)
    try {
      return open(bytes)
    } catch (error) {
      if (!(error instanceof BrokenPack)) throw error
      await directory.removeEntry(name)
    }
  }
  return null
}

/**
 * Writes a snapshot into a file of its own, beside the one that is there, which goes when the new one is whole. Files that were
 * left half written hold no pack: whoever reads takes the one before.
 */
export async function writeBeside(directory: Directory, pieces: () => readonly Uint8Array[]): Promise<void> {
  const before = await snapshotNames(directory)
  const name = `${(before.map(numberOf).at(-1) ?? 0) + 1}${SUFFIX}`
  const file = await directory.getFileHandle(name, { create: true })
  try {
    await fill(file, pieces)
  } catch (error) {
    await directory.removeEntry(name)
    throw error
  }
  for (const old of before) await directory.removeEntry(old)
}

/** Removes every snapshot. */
export async function removeAll(directory: Directory): Promise<void> {
  for (const name of await snapshotNames(directory)) await directory.removeEntry(name)
}

/** The names of the snapshots, the newest last. */
async function snapshotNames(directory: Directory): Promise<readonly string[]> {
  const names: string[] = []
  for await (const name of directory.keys()) if (name.endsWith(SUFFIX)) names.push(name)
  return names.toSorted((a, b) => numberOf(a) - numberOf(b))
}

function numberOf(name: string): number {
  return Number(name.slice(0, -SUFFIX.length))
}

async function bytesOf(directory: Directory, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await directory.getFileHandle(name)).createSyncAccessHandle()
  try {
    const bytes = new Uint8Array(file.getSize())
    const read = file.read(bytes, { at: 0 })
    return bytes.subarray(0, read)
  } finally {
    file.close()
  }
}

async function fill(file: ShelfFile, pieces: () => readonly Uint8Array[]): Promise<void> {
  const open = await file.createSyncAccessHandle()
  try {
    let at = 0
    for (const piece of pieces()) {
      if (open.write(piece, { at }) < piece.byteLength)
        throw new DOMException('The disk took less than it was given.', 'QuotaExceededError')
      at += piece.byteLength
    }
    open.flush()
  } finally {
    open.close()
  }
}
