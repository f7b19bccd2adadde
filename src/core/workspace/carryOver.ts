import { type Kept, type Workspace, WORKSPACE_KINDS } from './workspace'

/**
 * An earlier workspace with everything in it that came in from elsewhere between `present` and `adopted`: what a person takes
 * back is their own last step, never a colleague's.
 */
export function carryOver(earlier: Workspace, present: Workspace, adopted: Workspace): Workspace {
  const next: Record<string, readonly Kept[]> = { removed: adopted.removed }
  for (const kind of WORKSPACE_KINDS) {
    const had = new Set<Kept>(present[kind])
    const has = new Set(adopted[kind].map(({ id }) => id))
    const came = adopted[kind].filter((thing) => !had.has(thing))
    const changed = new Set(came.map(({ id }) => id))
    const went = new Set(present[kind].filter(({ id }) => !has.has(id)).map(({ id }) => id))
    next[kind] = [...earlier[kind].filter(({ id }) => !changed.has(id) && !went.has(id)), ...came]
  }
  return { ...earlier, ...next }
}
