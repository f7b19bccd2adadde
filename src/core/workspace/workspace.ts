import type { MergeDecision } from '../consolidation/mergeDecision'

/** What every kept thing has: a name of its own, and when it was last changed (milliseconds since 1970). */
export interface Kept {
  readonly id: string
  readonly changedAtMs: number
}

/** A view that somebody gave a name: a place with its scope and choices, as its address says them. */
export interface SavedView extends Kept {
  readonly name: string
  /** Path and search, such as "/churn?country=France". */
  readonly address: string
}

/** A decision about two accounts; its id is made of their keys, so that a later one replaces it. */
export interface KeptDecision extends Kept, MergeDecision {}

/** Everything that people add to what the sources tell, by kind. A new kind is named here and in `workspaceSchema`. */
export interface WorkspaceKinds {
  readonly views: SavedView
  readonly decisions: KeptDecision
}

export type WorkspaceKind = keyof WorkspaceKinds

/** The things of each kind, and what was removed: a removal outlives older copies of the thing. */
export type Workspace = {
  readonly [Kind in WorkspaceKind]: readonly WorkspaceKinds[Kind][]
} & { readonly removed: readonly Kept[] }

export const EMPTY_WORKSPACE: Workspace = { views: [], decisions: [], removed: [] }

export const WORKSPACE_KINDS = Object.keys(EMPTY_WORKSPACE).filter((kind) => kind !== 'removed') as WorkspaceKind[]
