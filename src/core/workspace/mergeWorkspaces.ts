import { EMPTY_WORKSPACE, type Kept, type Workspace, WORKSPACE_KINDS } from './workspace'

/** A thing that was changed in both workspaces: the older of the two, which did not make it. */
export interface WorkspaceConflict {
  readonly kept: Kept
  readonly lost: Kept
}

/**
 * One workspace of two: of each thing the copy that was changed last, a removal being a change; of equally late copies
 * the one that sorts first as text, so that the order of the two makes no difference. What did not make it although it is
 * newer than `sinceMs`, the moment both had in common, is told as a conflict.
 */
export function mergeWorkspaces(
  mine: Workspace,
  theirs: Workspace,
  sinceMs: number,
): { readonly workspace: Workspace; readonly conflicts: readonly WorkspaceConflict[] } {
  const conflicts: WorkspaceConflict[] = []
  const removed = new Map<string, Kept>()
  for (const one of [...mine.removed, ...theirs.removed]) {
    const other = removed.get(one.id)
    if (other === undefined || one.changedAtMs > other.changedAtMs) removed.set(one.id, one)
  }
  const merged: Record<string, readonly Kept[]> = {}
  for (const kind of WORKSPACE_KINDS) {
    const things = new Map<string, Kept>()
    for (const one of [...mine[kind], ...theirs[kind]]) {
      const other = things.get(one.id)
      if (other === undefined || JSON.stringify(one) === JSON.stringify(other)) things.set(one.id, one)
      else {
        const [kept, lost] = isNewer(one, other) ? [one, other] : [other, one]
        things.set(one.id, kept)
        if (lost.changedAtMs > sinceMs) conflicts.push({ kept, lost })
      }
    }
    merged[kind] = [...things.values()].filter((thing) => {
      const gone = removed.get(thing.id)
      if (gone === undefined || gone.changedAtMs < thing.changedAtMs) return true
      if (thing.changedAtMs > sinceMs) conflicts.push({ kept: gone, lost: thing })
      return false
    })
    for (const { id } of merged[kind]) removed.delete(id)
  }
  return { workspace: { ...EMPTY_WORKSPACE, ...merged, removed: [...removed.values()] }, conflicts }
}

function isNewer(one: Kept, other: Kept): boolean {
  if (one.changedAtMs !== other.changedAtMs) return one.changedAtMs > other.changedAtMs
  return JSON.stringify(one) < JSON.stringify(other)
}
