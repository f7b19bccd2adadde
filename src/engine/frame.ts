import type { DayWindow } from '../core/dayWindow'
import type { KnownMargins } from '../core/marginsAsOf'
import { periodWindows } from '../core/period'
import type { Scope } from '../core/scope'

/** What a scope came to on this data: stands in every answer, so that a screen can say what it shows. */
export interface Frame {
  readonly dataVersion: number
  readonly asOfDay: number
  readonly newestDay: number
  readonly firstDay: number
  readonly current: DayWindow
  /** Months in the current window. */
  readonly months: number
  readonly previous: DayWindow
  /** False: the history does not cover the comparison window, and no comparison exists. */
  readonly previousCovered: boolean
  readonly currency: string
  /** The day whose exchange rates all amounts are at; null: each at those of its own day. */
  readonly ratesOn: number | null
  /** The basis in force: revenue where the scope asks for margin and none is known. */
  readonly basis: Scope['basis']
  readonly marginKnown: boolean
  /** Share of the revenue up to the as-of day whose margin is imputed. */
  readonly imputedShare: number
}

type Known = Pick<Frame, 'dataVersion' | 'asOfDay' | 'newestDay' | 'firstDay' | 'currency'>

/** The frame of a scope on data of which so much is known. */
export function frameOf(scope: Scope, known: Known, margins: KnownMargins, fiscalStart: number): Frame {
  const marginKnown = margins.rate !== null
  return {
    ...known,
    ratesOn: scope.ratesOn === 'asOf' ? known.asOfDay : scope.ratesOn,
    ...periodWindows(scope, known.asOfDay, known.firstDay, fiscalStart),
    basis: marginKnown ? scope.basis : 'revenue',
    marginKnown,
    imputedShare: margins.estimatedShare,
  }
}
