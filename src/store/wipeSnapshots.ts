import { DATABASE, resultOf } from './databaseShelf'
import { FOLDER, WIPED_CHANNEL, withSnapshotLock } from './snapshotLock'

/**
 * Removes every snapshot that this browser keeps of what was read, wherever it is, once no tab is writing one. `forGood`: it is
 * said in all tabs, whose engines write none any more until they are loaded anew: for signing out.
 */
export async function wipeSnapshots(forGood = true): Promise<void> {
  if (forGood) {
    const channel = new BroadcastChannel(WIPED_CHANNEL)
    channel.postMessage('wiped')
    channel.close()
  }
  await withSnapshotLock(async () => {
    await removeFolder()
    if (typeof indexedDB !== 'undefined') await resultOf(indexedDB.deleteDatabase(DATABASE))
  })
}

async function removeFolder(): Promise<void> {
  const { storage } = navigator as Partial<Pick<Navigator, 'storage'>>
  if (storage === undefined || !('getDirectory' in storage)) return
  try {
    await (await storage.getDirectory()).removeEntry(FOLDER, { recursive: true })
  } catch (error) {
    // There is nothing to remove, or the file system is closed to this page.
    if (!(error instanceof DOMException) || !['NotFoundError', 'SecurityError'].includes(error.name)) throw error
  }
}
