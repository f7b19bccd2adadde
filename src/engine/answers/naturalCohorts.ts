import { cohortGrain } from '../../core/cohortGrain'
import { medianGap } from '../../core/medianGap'
import type { CohortGrain } from '../../core/saleAge'
import { DEFAULT_SCOPE } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** How long cohorts are, and the median gap that decides it (null when nobody bought twice). */
export interface NaturalCohorts {
  readonly grain: CohortGrain
  readonly medianGap: number | null
}

/** Decided once for all the data, whatever is looked at: rows that changed while a date is dragged could not be read. */
export function naturalCohorts(analysis: Analysis): NaturalCohorts {
  return analysis.recall('natural cohorts', DEFAULT_SCOPE, () => {
    const all = analysis.ledger(DEFAULT_SCOPE)
    return { grain: cohortGrain(all), medianGap: medianGap(all) }
  })
}
