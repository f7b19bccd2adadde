import { readKept, wipeKept, writeKept } from './databaseShelf'
import { keptName } from '../core/workspace/keptName'
import { type Directory, readNewest, removeAll, writeBeside } from './fileShelf'
import { NoShelf, type SnapshotShelf } from './SnapshotShelf'
import { withSnapshotLock } from './snapshotLock'
import { WORKER_PLACE } from './workerPlace'

const FOLDER = keptName('tenure-snapshots', WORKER_PLACE)

/**
 * Where a worker of this browser keeps a snapshot: in the origin's private file system, or in a database where there is none or
 * it is closed. One tab at a time reads or writes.
 */
export const browserShelf: SnapshotShelf = {
  read: (open) =>
    withSnapshotLock(async () => {
      const folder = await folderOf()
      return folder === null ? readKept(open) : readNewest(folder, open)
    }),
  write: (pieces) =>
    withSnapshotLock(async () => {
      const folder = await folderOf()
      await (folder === null ? writeKept(pieces) : writeBeside(folder, pieces))
    }),
  wipe: () =>
    withSnapshotLock(async () => {
      const folder = await folderOf()
      await (folder === null ? wipeKept() : removeAll(folder))
    }),
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
