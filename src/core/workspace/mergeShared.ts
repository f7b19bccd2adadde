import { fingerprint } from '../fingerprint'
import { mergeWorkspaces, type WorkspaceConflict } from './mergeWorkspaces'
import { thingText } from './thingText'
import { type Kept, type KeptOverruled, type Workspace, WORKSPACE_KINDS } from './workspace'

/**
 * My workspace and the one that is shared, merged thing by thing, `base` being the last one that both had: what only one
 * side changed is taken over, what both changed differently is kept in the newer copy, and the other is set aside in
 * `overruled`, from where it can be taken back. Whoever merges the same two comes to the same result.
 */
export function mergeShared(base: Workspace, mine: Workspace, theirs: Workspace): Workspace {
  const { workspace, conflicts } = mergeWorkspaces(mine, theirs, base)
  const known = new Set(workspace.overruled.map(({ id }) => id))
  const dismissed = new Set(workspace.removed.map(({ id }) => id))
  const overruled = conflicts
    .filter(({ kind }) => kind !== 'overruled')
    .map(overruledOf)
    .filter(({ id }) => !known.has(id) && !dismissed.has(id))
  return { ...workspace, overruled: [...workspace.overruled, ...overruled] }
}

/** Its id says what it is a copy of and of which content, so that nobody sets the same copy aside twice. */
function overruledOf({ kind, lost }: WorkspaceConflict): KeptOverruled {
  const copy = thingText(lost)
  return {
    id: `${kind} ${lost.id} ${fingerprint([copy])}`,
    changedAtMs: lost.changedAtMs,
    of: kind,
    thing: lost.id,
    copy,
  }
}

/** How many things, removals among them, stand in `mine` and not so in `base`: what has not been sent yet. */
export function changesSince(base: Workspace, mine: Workspace): number {
  const missing = (all: readonly Kept[], known: readonly Kept[]) => {
    const texts = new Set(known.map(thingText))
    return all.filter((thing) => !texts.has(thingText(thing))).length
  }
  return WORKSPACE_KINDS.reduce(
    (sum, kind) => sum + missing(mine[kind], base[kind]),
    missing(mine.removed, base.removed),
  )
}

/** Whether both hold the same, in whatever order. */
export function isSameWorkspace(a: Workspace, b: Workspace): boolean {
  return changesSince(a, b) === 0 && changesSince(b, a) === 0
}
