import { createStore, type StoreApi } from 'zustand/vanilla'
import { changesSince, isSameWorkspace, mergeShared } from '../core/workspace/mergeShared'
import { EMPTY_WORKSPACE, type Workspace } from '../core/workspace/workspace'
import type { WorkspaceState } from './workspace'
import { textOfWorkspace, workspaceOfText } from './workspaceText'

/** What the place must still hold for a text to replace it: this version, none at all, or whatever it holds. */
export type Expected = { readonly etag: string } | 'absent' | 'any'

/** Where colleagues share a workspace. Both reject with an error whose message is a sentence for the screen. */
export interface SharedPlace {
  /** Null where there is none yet. */
  read(signal: AbortSignal): Promise<{ readonly text: string; readonly etag: string | null } | null>
  /** Null where the place holds another version than the expected one. */
  replace(text: string, expected: Expected, signal: AbortSignal): Promise<object | null>
}

/** Where this browser keeps the last workspace that it and the place had in common. Each may throw. */
export interface BaseShelf {
  read(): string
  write(text: string): void
}

/** How far this browser and the place agree. */
export interface SharedState {
  /** When they last did, milliseconds since 1970; null: not yet since the page was opened. */
  readonly savedAtMs: number | null
  /** Things changed here that the place does not have. */
  readonly unsent: number
  /** Why it could not be read or written; null: it could. */
  readonly trouble: string | null
}

/** What sharing needs of its surroundings. */
export interface SharedSurroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Runs something after so many milliseconds; the result takes that back. */
  readonly later: (run: () => void, ms: number) => () => void
  /** Uniform in [0, 1). */
  readonly random: () => number
}

export interface SharedWorkspace {
  readonly state: StoreApi<SharedState>
  /** Reads, merges and sends; resolves when that is done or has failed. While it runs, one more run is kept in mind. */
  readonly sync: () => Promise<void>
  readonly stop: () => void
}

/** Colleagues who write at the same moment are given way to so often; then it is tried again later. */
export const MOST_ROUNDS = 8
const SETTLE_MS = 1_000
const TRY_AGAIN_MS = 60_000
const GIVE_WAY_MS = 400

/**
 * Shares the workspace of this browser at a place: what is there is read and merged thing by thing with what is here
 * (`mergeShared`), and sent if the place lacks anything; a place that changed meanwhile is read and merged again. A second
 * after each change here, and when asked. What cannot be sent stays here, and is tried again every minute.
 */
export function sharedWorkspace(
  workspace: StoreApi<WorkspaceState>,
  place: SharedPlace,
  shelf: BaseShelf,
  { now, later, random }: SharedSurroundings,
): SharedWorkspace {
  const stopping = new AbortController()
  const { signal } = stopping
  const base = baseOn(shelf)
  const mine = () => workspace.getState().workspace
  const state = createStore<SharedState>()(() => ({
    savedAtMs: null,
    unsent: changesSince(base.read(), mine()),
    trouble: null,
  }))
  let adopting = false
  let running: Promise<void> | null = null
  let isWantedAgain = false
  let unschedule = () => {}

  const schedule = (ms: number) => {
    unschedule()
    if (!signal.aborted) unschedule = later(() => void sync(), ms)
  }
  const adopt = (merged: Workspace) => {
    if (isSameWorkspace(merged, mine())) return
    adopting = true
    workspace.getState().adopt(merged)
    adopting = false
  }
  const agree = (common: Workspace) => {
    base.write(common)
    state.setState({ savedAtMs: now(), unsent: changesSince(common, mine()), trouble: null })
  }
  const round = async (): Promise<'agreed' | 'changed'> => {
    const found = await place.read(signal)
    const theirs = found === null ? { workspace: EMPTY_WORKSPACE } : workspaceOfText(found.text)
    if ('trouble' in theirs) throw new Error(`What is shared cannot be read, and is left as it is. ${theirs.trouble}`)
    workspace.getState().refresh()
    const merged = mergeShared(base.read(), mine(), theirs.workspace)
    adopt(merged)
    if (found === null || !isSameWorkspace(merged, theirs.workspace)) {
      const expected = found === null ? 'absent' : found.etag === null ? 'any' : { etag: found.etag }
      if ((await place.replace(textOfWorkspace(merged), expected, signal)) === null) return 'changed'
    }
    agree(merged)
    return 'agreed'
  }
  const run = async () => {
    try {
      for (let rounds = 1; (await round()) === 'changed'; rounds++) {
        if (rounds === MOST_ROUNDS) throw new Error('Colleagues write at the same time: it is tried again in a minute.')
        await new Promise<void>((wake) => later(wake, GIVE_WAY_MS * random()))
      }
    } catch (error) {
      if (signal.aborted) return
      const trouble = error instanceof Error ? error.message : String(error)
      state.setState({ trouble, unsent: changesSince(base.read(), mine()) })
      schedule(TRY_AGAIN_MS)
    }
  }
  const sync = (): Promise<void> => {
    isWantedAgain = running !== null
    running ??= run().finally(() => {
      running = null
      if (isWantedAgain && !signal.aborted) void sync()
    })
    return running
  }
  const unsubscribe = workspace.subscribe(({ workspace: present }, { workspace: before }) => {
    if (present === before || adopting) return
    state.setState({ unsent: changesSince(base.read(), present) })
    schedule(SETTLE_MS)
  })
  return {
    state,
    sync,
    stop() {
      unsubscribe()
      unschedule()
      stopping.abort(new Error('the workspace is shared no longer'))
    },
  }
}

/** The common workspace on its shelf; in memory where the browser keeps nothing. */
function baseOn(shelf: BaseShelf) {
  let kept: Workspace | null = null
  return {
    read(): Workspace {
      if (kept !== null) return kept
      try {
        const read = workspaceOfText(shelf.read())
        return 'workspace' in read ? read.workspace : EMPTY_WORKSPACE
      } catch {
        // The browser refuses its storage: nothing was in common so far.
        return EMPTY_WORKSPACE
      }
    },
    write(common: Workspace) {
      try {
        shelf.write(textOfWorkspace(common))
        kept = null
      } catch {
        // Off or full: it is known until the page is left, and then merged without.
        kept = common
      }
    },
  }
}
