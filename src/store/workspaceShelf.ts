const KEY = 'tenure.workspace'

/**
 * Where this browser keeps the workspace: one text under one key. Reading and writing throw where storage is off or
 * full; `onWritten` tells of other tabs only.
 */
export const workspaceShelf = {
  read: () => window.localStorage.getItem(KEY) ?? '',
  write: (text: string) => window.localStorage.setItem(KEY, text),
  onWritten(listener: () => void) {
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) listener()
    })
  },
}
