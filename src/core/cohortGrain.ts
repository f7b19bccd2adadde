import type { Ledger } from './ledger'
import { medianGap } from './medianGap'
import type { CohortGrain } from './saleAge'

/** Above this median gap between sale days, in days, a month is too short for a cohort (metrics 4). */
const LONGEST_MEDIAN_GAP_FOR_MONTHS = 45

/** Month, or quarter when the median gap between distinct sale days of a unit exceeds 45 days. */
export function cohortGrain(ledger: Ledger): CohortGrain {
  const gap = medianGap(ledger)
  return gap !== null && gap > LONGEST_MEDIAN_GAP_FOR_MONTHS ? 'quarter' : 'month'
}
