import type { MergeDecision } from '../consolidation/mergeDecision'
import type { CallResult } from './callResult'

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

/** An audience that somebody gave a name: its rule as text (see `textOfRule`), and how it is split. */
export interface SavedAudience extends Kept {
  readonly name: string
  readonly rule: string
  /** Share that is held out, 0 to 1. */
  readonly holdOut: number
  readonly seed: number
}

/**
 * An audience that was exported to be contacted, so that the orders that follow can be read as an experiment. Accounts by
 * their keys (see `accountKey`).
 */
export interface KeptExperiment extends Kept {
  readonly name: string
  readonly rule: string
  /** Civil day of the export: the as-of day it was made under. */
  readonly day: number
  /** Days after it in which an order counts. */
  readonly days: number
  readonly contacted: readonly string[]
  readonly heldOut: readonly string[]
}

/** A decision about two accounts; its id is made of their keys, so that a later one replaces it. */
export interface KeptDecision extends Kept, MergeDecision {}

/** What came of a call to an account (by its key, see `accountKey`). */
export interface KeptOutcome extends Kept {
  readonly account: string
  /** Civil day of the call. */
  readonly day: number
  readonly result: CallResult
  readonly text: string
}

/** What somebody wrote about an account, on a civil day. */
export interface KeptNote extends Kept {
  readonly account: string
  readonly day: number
  readonly text: string
}

/** What somebody wants a figure to be. Its id is made of the figure and the scope, so that a later goal replaces it. */
export interface KeptGoal extends Kept {
  /** Metric id of docs/metrics.md. */
  readonly metric: string
  /** The period, filters and rules it was set under, as the address says them (see `goalScope`). */
  readonly scope: string
  /** In the figure's own unit: a share as a ratio, money in ten-thousandths, else a count. */
  readonly target: number
}

/** A note on a day that the charts over time show: "price rise". */
export interface KeptAnnotation extends Kept {
  readonly day: number
  readonly text: string
}

/** A finding that was set aside; its id is that of the finding. It comes back when its figure changes. */
export interface KeptDismissal extends Kept {
  readonly figure: string
}

/**
 * A copy of a thing that a colleague's newer change has overruled: nobody's words are lost, and whoever wants it takes it
 * back. It never changes; removed, it is dismissed.
 */
export interface KeptOverruled extends Kept {
  readonly of: WorkspaceKind
  /** Id of the thing. */
  readonly thing: string
  /** The thing as it was (see `thingText`). */
  readonly copy: string
}

/** Everything that people add to what the sources tell, by kind. A new kind is named here and in `workspaceSchema`. */
export interface WorkspaceKinds {
  readonly views: SavedView
  readonly decisions: KeptDecision
  readonly audiences: SavedAudience
  readonly experiments: KeptExperiment
  readonly outcomes: KeptOutcome
  readonly notes: KeptNote
  readonly goals: KeptGoal
  readonly annotations: KeptAnnotation
  readonly dismissals: KeptDismissal
  readonly overruled: KeptOverruled
}

export type WorkspaceKind = keyof WorkspaceKinds

/** The things of each kind, and what was removed: a removal outlives older copies of the thing. */
export type Workspace = {
  readonly [Kind in WorkspaceKind]: readonly WorkspaceKinds[Kind][]
} & { readonly removed: readonly Kept[] }

export const EMPTY_WORKSPACE: Workspace = {
  views: [],
  decisions: [],
  audiences: [],
  experiments: [],
  outcomes: [],
  notes: [],
  goals: [],
  annotations: [],
  dismissals: [],
  overruled: [],
  removed: [],
}

export const WORKSPACE_KINDS = Object.keys(EMPTY_WORKSPACE).filter((kind) => kind !== 'removed') as WorkspaceKind[]
