import type { ActivityKind } from '../../core/activities/activity'
import type { PlacedActivity } from '../../core/activities/activityTable'
import type { Contributions } from '../../core/behind/contributions'
import type { OrderCut } from '../../core/behind/countedOrders'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** What the sums of a figure count. Months: an account counts once in each month. */
export type PartKind =
  | 'money'
  | 'accounts'
  | 'orders'
  | 'credits'
  | 'account-months'
  | 'account-windows'
  | 'activities'
  | 'order-days'
  | 'hours'
  | 'days'
  | 'chance'
  | 'weight'

/** A figure taken apart into accounts, and which of their orders stand behind it. */
export interface BehindFigure extends OrderCut {
  readonly parts: Contributions
  readonly above: PartKind
  /** Of the denominator; null where the figure is a sum. */
  readonly below: PartKind | null
  /** The figure is Σ above ÷ Σ below × factor. */
  readonly factor: number
  /** The figure as its screen has it, come about on another way; null where it is not known. */
  readonly shown: number | null
  /**
   * What the screen's own arrays hold of a unit's orders, window by window, to tie the orders out against; null where the
   * figure is of days alone and the orders only bear witness.
   */
  readonly held: ((unit: number) => readonly number[]) | null
  /** What orders are read under, where the figure keeps to one value basis whatever the scope says. */
  readonly scope?: Scope
  /** Where windows are each account's own, such as anniversaries of its first sale; `windows` then says nothing. */
  readonly cutOf?: (unit: number) => OrderCut
  /** The feed that it is made of: an account's rows of it stand before its orders. */
  readonly feed?: ActivityKind
  /** A feed of no account whose rows all of them share, such as what a service costs. */
  readonly sharedFeed?: ActivityKind
  /** Which rows of the feeds it is made of; all where it does not say. */
  readonly countsRow?: (row: PlacedActivity) => boolean
}

/** Takes a figure apart; `at` places it ("2011-11", "at-risk"). Null where there is no such place, or no figure. */
export type TakeApart = (analysis: Analysis, scope: Scope, at: string) => BehindFigure | null

/** The same where a model is waited for. */
export type TakeApartLate = (
  analysis: Analysis,
  scope: Scope,
  at: string,
  signal: AbortSignal,
) => Promise<BehindFigure | null>
