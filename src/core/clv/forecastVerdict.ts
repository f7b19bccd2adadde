import type { ReportCard } from './reportCard'

/** Whether a forecast may be shown, by its hold-out alone. */
export type HoldoutVerdict = 'beats' | 'loses' | 'untested'

/** Fewer accounts in the hold-out say nothing about a forecast. */
export const LEAST_TESTED = 30

/**
 * A forecast beats the naive ones when both its mean absolute error and its deviance are smaller than those of each. It
 * loses as soon as one of them is not. With too few accounts, nothing ordered, or nothing to compare with, it is untested.
 */
export function holdoutVerdict(card: ReportCard, naive: readonly ReportCard[]): HoldoutVerdict {
  if (card.accounts < LEAST_TESTED || !(card.actual > 0) || naive.length === 0) return 'untested'
  return naive.every(({ mae, deviance }) => card.mae < mae && card.deviance < deviance) ? 'beats' : 'loses'
}
