import { readKept, writeKept } from './databaseShelf'
import { type Directory, readNewest, writeBeside } from './fileShelf'
import { NoShelf, type SnapshotShelf } from './SnapshotShelf'
import { FOLDER, WIPED_CHANNEL, withSnapshotLock } from './snapshotLock'
import { wipeSnapshots } from './wipeSnapshots'

/**
 * Where a worker of this browser keeps a snapshot: in the origin's private file system, or in a database where there is none or
 * it is closed. One tab at a time reads or writes.
 */
export function browserShelf(): SnapshotShelf {
  let isWiped = false
  new BroadcastChannel(WIPED_CHANNEL).addEventListener('message', () => (isWiped = true))
  return {
    get isWiped() {
      return isWiped
    },
    read: (open) =>
      withSnapshotLock(async () => {
        const folder = await folderOf()
        return folder === null ? readKept(open) : readNewest(folder, open)
      }),
    write: (pieces) =>
      withSnapshotLock(async () => {
        const folder = await folderOf()
        if (isWiped) return
        await (folder === null ? writeKept(pieces) : writeBeside(folder, pieces))
      }),
    wipe: () => wipeSnapshots(false),
  }
}

/** The folder; null where the browser has no such file system for workers, or keeps it closed, as some do in private windows. */
async function folderOf(): Promise<Directory | null> {
  const { storage } = navigator as Partial<Pick<Navigator, 'storage'>>
  const canOpenFiles =
    typeof FileSystemFileHandle === 'function' && 'createSyncAccessHandle' in FileSystemFileHandle.prototype
  if (canOpenFiles && storage !== undefined) {
    try {
      const root = await storage.getDirectory()
      return (await root.getDirectoryHandle(FOLDER, { create: true })) as unknown as Directory
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }
  if (typeof indexedDB === 'undefined') throw new NoShelf('This browser keeps nothing for pages.')
  return null
}
