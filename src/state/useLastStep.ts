import { useWorkspace } from './workspaceContext'

/** The last change of the workspace, and how to take it back. */
export interface LastStep {
  /** What was done: "Logged a call to Kiel". */
  readonly words: string
  readonly undo: () => void
}

/** The last change where its words are of this kind: a panel offers to take back what was done in it. */
export function useLastStep(kind: RegExp): LastStep | null {
  const { undoable, undo } = useWorkspace()
  return undoable !== null && kind.test(undoable) ? { words: undoable, undo } : null
}
