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
  /** The same of two orders, which are named by `what`. */
  readonly decideOrders: (a: string, b: string, same: boolean, what: string) => void
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
      const name = a.company ?? a.account
      put('decisions', decisionOf(a.account, b.account, same), same ? `merged ${name}` : `parted ${name}`)
    },
    decideOrders(a, b, same, what) {
      put('decisions', decisionOf(a, b, same), same ? `counted ${what} once` : `counted ${what} twice`)
    },
    forget: () => removeAll('decisions', 'forgot all decisions'),
    undoable,
    undo,
  }
}

/** A decision about two keys, whichever was named first. */
function decisionOf(a: string, b: string, same: boolean) {
  const [first, second] = [a, b].toSorted() as [string, string]
  return { id: `${first} ${second}`, a: first, b: second, same }
}
