import { type EligibleRepeat, eligibleRepeat } from '../../core/eligibleRepeat'
import { orderCounts } from '../../core/orderCounts'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** How many accounts ordered how often, up to the as-of day. */
export interface RepeatAnswer {
  readonly frame: Frame
  /** `units[n]`: accounts with exactly n orders. */
  readonly units: Uint32Array
  readonly buyers: number
  /** Accounts with orders on two days or more. */
  readonly onSeveralDays: number
  /** The repeat-purchase rate of those whose first order is at least so many days old. */
  readonly eligible: readonly (EligibleRepeat & { readonly days: number })[]
}

/** Days that a first order must be old, from everybody to a year. */
const ELIGIBLE_DAYS = [0, 30, 60, 90, 180, 365] as const

/** The distribution of order counts, and repeat purchase among accounts that had time for it. */
export function answerRepeat(analysis: Analysis, scope: Scope): RepeatAnswer {
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const { units, onSeveralDays } = orderCounts(ledger, mask)
  return {
    frame: analysis.frame(scope),
    units,
    buyers: units.reduce((sum, count) => sum + count, 0),
    onSeveralDays,
    eligible: ELIGIBLE_DAYS.map((days) => ({ days, ...eligibleRepeat(ledger, mask, days) })),
  }
}
