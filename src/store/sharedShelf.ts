import { keptName } from '../core/workspace/keptName'

/**
 * Where this browser keeps the last workspace of a place (see `keptName`) that it had in common with the shared one: what has changed since is what it has
 * to send. Reading and writing throw where storage is off or full.
 */
export function sharedShelf(place: string) {
  const kept = keptName('tenure.workspace.shared', place)
  return {
    read: () => window.localStorage.getItem(kept) ?? '',
    write: (text: string) => window.localStorage.setItem(kept, text),
  }
}
