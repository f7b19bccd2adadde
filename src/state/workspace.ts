import { createStore, type StoreApi } from 'zustand/vanilla'
import { carryOver } from '../core/workspace/carryOver'
import { keepUnchanged } from '../core/workspace/keepUnchanged'
import { mergeWorkspaces } from '../core/workspace/mergeWorkspaces'
import {
  EMPTY_WORKSPACE,
  type Kept,
  type KeptOverruled,
  type Workspace,
  type WorkspaceKind,
  type WorkspaceKinds,
  WORKSPACE_KINDS,
} from '../core/workspace/workspace'
import { textOfWorkspace, thingOfText, workspaceOfText } from './workspaceText'

/** Where the text of a workspace is kept. Each may throw, as storage does where it is off or full. */
export interface WorkspaceShelf {
  read(): string
  write(text: string): void
  /** Calls `listener` when another tab has written. */
  onWritten(listener: () => void): void
}

export interface WorkspaceState {
  readonly workspace: Workspace
  /** Why the browser keeps nothing at present; null: what is here stays. */
  readonly trouble: string | null
  /** What the last change was, so that it can be taken back; null when there is nothing to take back. */
  readonly undoable: string | null
  /** Adds a thing, or puts it in the place of the one with its id. `words` say what was done: "Saved view Kiel". */
  readonly put: <Kind extends WorkspaceKind>(
    kind: Kind,
    thing: Omit<WorkspaceKinds[Kind], 'changedAtMs'>,
    words: string,
  ) => void
  readonly remove: (kind: WorkspaceKind, id: string, words: string) => void
  /** Removes every thing of a kind. */
  readonly removeAll: (kind: WorkspaceKind, words: string) => void
  /** Takes the last change back. */
  readonly undo: () => void
  /** Adds an exported workspace to this one; null when it was read, else the sentence that says why not. */
  readonly importText: (text: string) => string | null
  readonly exportText: () => string
  /** Takes over what was merged with a shared workspace: no step of a person, so undo stays as it is. */
  readonly adopt: (workspace: Workspace) => void
  /** Reads what another tab has kept, so that nothing is merged that is behind it. */
  readonly refresh: () => void
  /** Puts an overruled copy in the place of the present thing, and ends the matter. */
  readonly takeBack: (overruled: KeptOverruled, words: string) => void
  /** Forgets everything, here and in the browser. */
  readonly wipe: () => void
}

/** The workspace of this browser over a shelf. `now` gives milliseconds since 1970. */
export function workspaceStore(shelf: WorkspaceShelf, now: () => number): StoreApi<WorkspaceState> {
  const first = readShelf(shelf)
  let before: Workspace | null = null
  const store = createStore<WorkspaceState>()((set, get) => {
    const become = (workspace: Workspace, words: string | null) => {
      before = words === null ? null : get().workspace
      set({ workspace, undoable: words, trouble: writeShelf(shelf, workspace) })
    }
    /** When a change of a thing is made: later than what it changes, whatever the clocks of colleagues say. */
    const after = (known: Kept | undefined) => Math.max(now(), (known?.changedAtMs ?? 0) + 1)
    const removeThose = (kind: WorkspaceKind, isGone: (thing: Kept) => boolean, words: string) => {
      const { workspace } = get()
      const things: readonly Kept[] = workspace[kind]
      const gone = things.filter(isGone).map((thing) => ({ id: thing.id, changedAtMs: after(thing) }))
      const removed = [...workspace.removed.filter(({ id }) => !gone.some((one) => one.id === id)), ...gone]
      become({ ...workspace, removed, [kind]: things.filter((thing) => !isGone(thing)) }, words)
    }
    const wipe = () => {
      before = null
      set({ workspace: EMPTY_WORKSPACE, undoable: null, trouble: overwriteShelf(shelf, EMPTY_WORKSPACE) })
    }
    return {
      ...first,
      undoable: null,
      put(kind, thing, words) {
        const { workspace } = get()
        const things: readonly Kept[] = workspace[kind]
        const others = things.filter(({ id }) => id !== thing.id)
        const removed = workspace.removed.filter(({ id }) => id !== thing.id)
        const known = [...things, ...workspace.removed].find(({ id }) => id === thing.id)
        become({ ...workspace, removed, [kind]: [...others, { ...thing, changedAtMs: after(known) }] }, words)
      },
      remove: (kind, id, words) => removeThose(kind, (thing) => thing.id === id, words),
      removeAll: (kind, words) => removeThose(kind, () => true, words),
      undo() {
        if (before !== null) become(asOfNow(before, get().workspace, now()), null)
      },
      importText(text) {
        if (text.trim() === '') return 'The file is empty: export the workspace again.'
        const read = workspaceOfText(text)
        if ('trouble' in read) return read.trouble
        become(mergeWorkspaces(get().workspace, read.workspace, null).workspace, 'Imported a workspace')
        return null
      },
      exportText: () => textOfWorkspace(get().workspace),
      adopt(workspace) {
        before = before === null ? null : carryOver(before, get().workspace, workspace)
        set({ workspace: keepUnchanged(get().workspace, workspace), trouble: writeShelf(shelf, workspace) })
      },
      refresh() {
        const kept = readShelf(shelf)
        if (kept.trouble !== null) return
        const present = get().workspace
        const workspace = keepUnchanged(present, mergeWorkspaces(present, kept.workspace, null).workspace)
        if (workspace !== present) set({ workspace })
      },
      takeBack({ id, of, copy }, words) {
        const { workspace } = get()
        const thing = thingOfText(of, copy) as Kept | null
        if (thing === null) return
        const present = [...workspace[of], ...workspace.removed].find((one) => one.id === thing.id)
        const others = workspace[of].filter((one) => one.id !== thing.id)
        const removed = workspace.removed.filter((one) => one.id !== thing.id)
        const entry = workspace.overruled.find((one) => one.id === id)
        const next = {
          ...workspace,
          [of]: [...others, { ...thing, changedAtMs: after(present) }],
          overruled: workspace.overruled.filter((one) => one.id !== id),
          removed: [...removed, { id, changedAtMs: after(entry) }],
        }
        become(next, words)
      },
      wipe,
    }
  })
  shelf.onWritten(() => {
    const { workspace, trouble } = readShelf(shelf)
    if (trouble !== null) return
    store.setState({ workspace: keepUnchanged(store.getState().workspace, workspace), undoable: null, trouble })
  })
  return store
}

/** An earlier workspace as the newest: what it has counts as changed now, and what it had not as removed. */
function asOfNow(earlier: Workspace, present: Workspace, nowMs: number): Workspace {
  const next: Record<string, unknown> = {}
  const back = new Set<string>()
  const gone: { id: string; changedAtMs: number }[] = []
  for (const kind of WORKSPACE_KINDS) {
    const kept = new Set(earlier[kind].map(({ id }) => id))
    for (const id of kept) back.add(id)
    const same = new Set<object>(present[kind])
    const presentAt = new Map([...present[kind], ...present.removed].map((one) => [one.id, one.changedAtMs]))
    const later = (id: string) => Math.max(nowMs, (presentAt.get(id) ?? 0) + 1)
    next[kind] = earlier[kind].map((thing) => (same.has(thing) ? thing : { ...thing, changedAtMs: later(thing.id) }))
    for (const { id } of present[kind]) if (!kept.has(id)) gone.push({ id, changedAtMs: later(id) })
  }
  const removed = present.removed.filter(({ id }) => !back.has(id))
  return { ...EMPTY_WORKSPACE, ...next, removed: [...removed, ...gone] }
}

function readShelf(shelf: WorkspaceShelf): Pick<WorkspaceState, 'workspace' | 'trouble'> {
  try {
    const read = workspaceOfText(shelf.read())
    if ('workspace' in read) return { workspace: read.workspace, trouble: null }
    return { workspace: EMPTY_WORKSPACE, trouble: `${UNREADABLE} ${read.trouble}` }
  } catch {
    // The browser refuses its storage: said through `trouble`.
    return { workspace: EMPTY_WORKSPACE, trouble: NOT_KEPT }
  }
}

/** Keeps the workspace together with what another tab has kept meanwhile; what cannot be read is not written over. */
function writeShelf(shelf: WorkspaceShelf, workspace: Workspace): string | null {
  const kept = readShelf(shelf)
  if (kept.trouble !== null) return kept.trouble
  return overwriteShelf(shelf, mergeWorkspaces(workspace, kept.workspace, null).workspace)
}

function overwriteShelf(shelf: WorkspaceShelf, workspace: Workspace): string | null {
  try {
    shelf.write(textOfWorkspace(workspace))
    return null
  } catch {
    return NOT_KEPT
  }
}

const NOT_KEPT =
  'This browser keeps nothing here, because its storage is off or full: export the workspace before you close the page.'
const UNREADABLE = 'What this browser has kept is left as it is, and changes are not kept beside it.'
