import { workspaceStore } from '../../src/state/workspace'

/** The workspace of a browser that has kept none yet. */
export function emptyWorkspace() {
  let text = ''
  const shelf = { read: () => text, write: (written: string) => void (text = written), onWritten: () => undefined }
  return workspaceStore(shelf, Date.now)
}
