import { thingText } from './thingText'
import { EMPTY_WORKSPACE, type Kept, type Workspace, type WorkspaceKind, WORKSPACE_KINDS } from './workspace'

/** A copy of a thing that did not make it into the merged workspace, although the last common one does not have it. */
export interface WorkspaceConflict {
  readonly kind: WorkspaceKind
  readonly kept: Kept
  readonly lost: Kept
}

/**
 * One workspace of two: of each thing the copy that was changed last, a removal being a change; of equally late copies
 * the one that sorts first as text, so that the order of the two makes no difference. A copy that did not make it is told
 * as a conflict unless `base`, the workspace that both began with, has the same: then it was only older. Without a base
 * nothing is told.
 */
export function mergeWorkspaces(
  mine: Workspace,
  theirs: Workspace,
  base: Workspace | null,
): { readonly workspace: Workspace; readonly conflicts: readonly WorkspaceConflict[] } {
  const conflicts: WorkspaceConflict[] = []
  const removed = newestRemovals([...mine.removed, ...theirs.removed])
  const merged: Record<string, readonly Kept[]> = {}
  for (const kind of WORKSPACE_KINDS) {
    const begun = new Set((base?.[kind] ?? []).map(thingText))
    const tell = (kept: Kept, lost: Kept) => {
      if (base !== null && !begun.has(thingText(lost))) conflicts.push({ kind, kept, lost })
    }
    const things = new Map<string, Kept>()
    for (const one of [...mine[kind], ...theirs[kind]]) {
      const other = things.get(one.id)
      if (other === undefined || thingText(one) === thingText(other)) things.set(one.id, other ?? one)
      else {
        const [kept, lost] = isNewer(one, other) ? [one, other] : [other, one]
        things.set(one.id, kept)
        tell(kept, lost)
      }
    }
    merged[kind] = [...things.values()].filter((thing) => {
      const gone = removed.get(thing.id)
      if (gone === undefined || gone.changedAtMs < thing.changedAtMs) return true
      tell(gone, thing)
      return false
    })
    for (const { id } of merged[kind]) removed.delete(id)
  }
  return { workspace: { ...EMPTY_WORKSPACE, ...merged, removed: [...removed.values()] }, conflicts }
}

function newestRemovals(all: readonly Kept[]): Map<string, Kept> {
  const removed = new Map<string, Kept>()
  for (const one of all) {
    const other = removed.get(one.id)
    if (other === undefined || one.changedAtMs > other.changedAtMs) removed.set(one.id, one)
  }
  return removed
}

function isNewer(one: Kept, other: Kept): boolean {
  if (one.changedAtMs !== other.changedAtMs) return one.changedAtMs > other.changedAtMs
  return thingText(one) < thingText(other)
}
