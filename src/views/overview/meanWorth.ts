import type { SegmentWorth } from '../../state/answers'
import type { Format } from '../../ui/format'

/** What one account of a segment is worth; NaN where nothing is expected of it. Money is ten-thousandths. */
export interface MeanWorth extends SegmentWorth {
  /** Earned and, where it is known, expected. */
  readonly whole: number
}

/** From the sums of a segment to the means of its accounts: each sum is shared out among the accounts that it is of. */
export function meanWorth(sums: SegmentWorth): MeanWorth {
  const earned = sums.earned / sums.accounts
  const expected = sums.expected / sums.predicted
  return {
    ...sums,
    earned,
    expected,
    low: sums.low / sums.predicted,
    high: sums.high / sums.predicted,
    whole: earned + (Number.isNaN(expected) ? 0 : expected),
  }
}

/** The segment whose accounts are worth the most: "Champions: €5,779 an account, 42% of it still to come". */
export function worthHeadline(means: readonly MeanWorth[], format: Format): string {
  const best = means.toSorted((a, b) => b.whole - a.whole)[0]
  if (best === undefined) return 'No account has bought yet'
  const worth = `${best.segment ?? 'All'}: ${format.money(best.whole)} an account`
  if (Number.isNaN(best.expected)) return `${worth} so far`
  return best.whole > 0 && best.earned >= 0 && best.expected >= 0
    ? `${worth}, ${format.percentWhole(best.expected / best.whole)} of it still to come`
    : `${worth}, earned and expected`
}
