import { accountKey } from '../../core/accountKey'
import type { DayWindow } from '../../core/dayWindow'
import { MOVEMENT_CLASSES, type MovementClass } from '../../core/movements'
import { isCovered, windowBefore } from '../../core/period'
import { type RevenueRetention, revenueRetention } from '../../core/revenueRetention'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { explainedOver } from '../comparisonOver'

/** An account behind the change. Money is net revenue, ten-thousandths. */
export interface MovedAccount {
  readonly key: string
  readonly name: string
  readonly rep: string
  readonly kind: MovementClass
  readonly prev: number
  readonly cur: number
}

/** Revenue movements between the period and the equally long one before it; null when the history does not reach back. */
export interface MovementAnswer {
  readonly frame: Frame
  readonly prevWindow: DayWindow
  readonly movement: {
    readonly prev: number
    readonly cur: number
    readonly fresh: number
    readonly returned: number
    readonly expansion: number
    readonly contraction: number
    readonly churned: number
    readonly quickRatio: number | null
    /** Units by the code of MOVEMENT_CLASSES. */
    readonly units: Uint32Array
    /** Units with net revenue or a sale in each window. */
    readonly unitsPrev: number
    readonly unitsCur: number
    /** What net retention is of: the units with net revenue above 0 before; and the others, with their revenue now. */
    readonly retained: Pick<RevenueRetention, 'units' | 'prev' | 'cur' | 'outsideUnits' | 'outsideCur'>
  } | null
  /** The largest changes, by size. */
  readonly top: readonly MovedAccount[]
  /** Units whose net revenue differs. */
  readonly changed: number
}

/** What moved revenue between the two windows, and the accounts behind the largest changes. */
export function answerMovement(analysis: Analysis, scope: Scope): MovementAnswer {
  const frame = analysis.frame(scope)
  const prevWindow = windowBefore(frame.current, frame.months)
  if (!isCovered(prevWindow, frame.firstDay)) return { frame, prevWindow, movement: null, top: [], changed: 0 }
  const { movements: result } = explainedOver(analysis, scope, prevWindow, frame.current)
  const {
    prev,
    cur,
    fresh,
    returned,
    expansion,
    contraction,
    churned,
    quickRatio,
    unitsPrev,
    unitsCur,
    largest,
    changed,
  } = result
  const { accounts } = analysis.table
  return {
    frame,
    prevWindow,
    movement: {
      prev,
      cur,
      fresh,
      returned,
      expansion,
      contraction,
      churned,
      quickRatio,
      units: result.units.slice(),
      unitsPrev,
      unitsCur,
      retained: revenueRetention(result),
    },
    top: largest.map(({ unit, code: kind, before, after }) => {
      const account = analysis.leadOf(scope, unit)
      const { texts, code } = accounts.attributes.rep
      return {
        key: accountKey(accounts.source[account]!, accounts.id[account]!),
        name: accounts.name[account]!,
        rep: texts[code[account]!]!,
        kind: MOVEMENT_CLASSES[kind]!,
        prev: before,
        cur: after,
      }
    }),
    changed,
  }
}
