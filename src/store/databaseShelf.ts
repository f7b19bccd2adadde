import { BrokenPack } from './BrokenPack'
import { WORKER_PLACE } from './workerPlace'
import { keptName } from '../core/workspace/keptName'

const DATABASE = keptName('tenure.snapshots', WORKER_PLACE)
const STORE = 'snapshots'
const KEY = 'newest'

/** What the snapshot of the database holds; null when there is none, or when `open` refuses it: then it is removed. */
export async function readKept<Opened>(open: (bytes: Uint8Array<ArrayBuffer>) => Opened): Promise<Opened | null> {
  const database = await openDatabase()
  try {
    const blob: unknown = await resultOf(database.transaction(STORE).objectStore(STORE).get(KEY))
    if (!(blob instanceof Blob)) return null
    try {
      return open(new Uint8Array(await blob.arrayBuffer()))
    } catch (error) {
      if (!(error instanceof BrokenPack)) throw error
      await change(database, (store) => store.delete(KEY))
      return null
    }
  } finally {
    database.close()
  }
}

/** Writes a snapshot in place of the one that is there, in one transaction. */
export async function writeKept(pieces: () => readonly Uint8Array[]): Promise<void> {
  const database = await openDatabase()
  try {
    const blob = new Blob(pieces().map((piece) => piece.slice()))
    await change(database, (store) => store.put(blob, KEY))
  } finally {
    database.close()
  }
}

/** Removes the database. */
export async function wipeKept(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(DATABASE))
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
  return resultOf(opening)
}

/** Resolves when the transaction is written down, not only when its request has been taken. */
function change(database: IDBDatabase, run: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite')
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The database gave up.')))
    run(transaction.objectStore(STORE))
  })
}

/** What a request comes to. */
function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The database failed.')))
  })
}
