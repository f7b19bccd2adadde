const KEY = 'tenure.workspace.shared'

/**
 * Where this browser keeps the last workspace that it had in common with the shared one: what has changed since is what it has
 * to send. Reading and writing throw where storage is off or full.
 */
export const sharedShelf = {
  read: () => window.localStorage.getItem(KEY) ?? '',
  write: (text: string) => window.localStorage.setItem(KEY, text),
}
