import { forgetTab } from './forgetTab'

/** A place in which a browser keeps things for an origin. */
export interface KeptPlace {
  /** As a sentence names it: "files". */
  readonly name: string
  /** Removes all that is there. Rejects where it cannot, as while something still holds a file open. */
  readonly wipe: () => Promise<void>
}

const TRIES = 6
const PAUSE_MS = 150

/**
 * Removes everything that this browser keeps for Tenure's origin, whoever put it there: nobody has to remember to be wiped.
 * Whoever holds files or a database open (the workers) must have ended before; what they let go late is tried again for
 * most of a second.
 *
 * @returns the names of the places that could not be emptied
 */
export async function wipeEverything(
  places: readonly KeptPlace[] = everyPlace(),
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<readonly string[]> {
  const left = await Promise.all(places.map(async ({ name, wipe }) => ((await wiped(wipe, pause)) ? null : name)))
  return left.filter((name) => name !== null)
}

async function wiped(wipe: () => Promise<void>, pause: (ms: number) => Promise<void>): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await wipe()
      return true
    } catch (error) {
      // A browser that refuses a place altogether has let nobody keep anything there.
      if (error instanceof DOMException && error.name === 'SecurityError') return true
      if (tries === TRIES) return false
      await pause(PAUSE_MS)
    }
  }
}

function everyPlace(): readonly KeptPlace[] {
  return [
    { name: 'settings and the workspace', wipe: async () => window.localStorage.clear() },
    { name: 'what belongs to this tab', wipe: async () => forgetTab() },
    { name: 'databases', wipe: wipeDatabases },
    { name: 'cached answers', wipe: wipeCaches },
    { name: 'files', wipe: wipeFiles },
  ]
}

async function wipeDatabases(): Promise<void> {
  if (!('indexedDB' in window)) return
  const databases = await window.indexedDB.databases()
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [deleted(name)])))
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error(`“${name}” is not deleted.`)))
    request.addEventListener('blocked', () => reject(new Error(`“${name}” is open elsewhere.`)))
  })
}

/** Browsers offer caches and files to pages of secure origins only. */
async function wipeCaches(): Promise<void> {
  if (!('caches' in window)) return
  const names = await window.caches.keys()
  await Promise.all(names.map((name) => window.caches.delete(name)))
}

async function wipeFiles(): Promise<void> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return
  const folder = await navigator.storage.getDirectory()
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true })
}
