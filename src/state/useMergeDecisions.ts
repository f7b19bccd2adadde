import type { MergeDecision } from '../core/consolidation/mergeDecision'
import { useWorkspace } from './workspaceContext'

/** A record that a decision is about. */
interface Named {
  /** See `accountKey`. */
  readonly account: string
  readonly company: string | null
}

/** What people have decided about records that may be one company. */
export interface MergeDecisions {
  readonly decisions: readonly MergeDecision[]
  /** Decides that two records are one company, or are not, in place of an earlier decision about them. */
  readonly decide: (a: Named, b: Named, same: boolean) => void
  /** Forgets all decisions. */
  readonly forget: () => void
  /** The last change of the workspace in words, and how to take it back. */
  readonly undoable: string | null
  readonly undo: () => void
}

/** The decisions of the workspace; main hands them to the engine. */
export function useMergeDecisions(): MergeDecisions {
  const { workspace, put, removeAll, undoable, undo } = useWorkspace()
  return {
    decisions: workspace.decisions,
    decide(a, b, same) {
      const [first, second] = [a.account, b.account].toSorted() as [string, string]
      const name = a.company ?? a.account
      put(
        'decisions',
        { id: `${first} ${second}`, a: first, b: second, same },
        same ? `merged ${name}` : `parted ${name}`,
      )
    },
    forget: () => removeAll('decisions', 'forgot all decisions'),
    undoable,
    undo,
  }
}
