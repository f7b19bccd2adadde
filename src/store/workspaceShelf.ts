import { keptName } from '../core/workspace/keptName'

/**
 * Where this browser keeps the workspace of a place (see `keptName`): one text under one key. Reading and writing throw where
 * storage is off or full; `onWritten` tells of other tabs only.
 */
export function workspaceShelf(place: string) {
  const kept = keptName('tenure.workspace', place)
  return {
    read: () => window.localStorage.getItem(kept) ?? '',
    write: (text: string) => window.localStorage.setItem(kept, text),
    onWritten(listener: () => void) {
      window.addEventListener('storage', ({ key }) => {
        if (key === kept || key === null) listener()
      })
    },
  }
}
