import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerKpis } from './kpis'

/** The figures that depend on which customers are one company; null where one does not exist. Money in ten-thousandths. */
export interface DoubtfulFigures {
  readonly accounts: number
  readonly openAccounts: number | null
  readonly nrr: number | null
  readonly grr: number | null
  readonly logoChurnMonthly: number | null
  readonly repeatRate: number | null
  readonly clvMean: number | null
}

/** The figures of an analysis that a merge can move. */
export function doubtfulFigures(analysis: Analysis, scope: Scope): DoubtfulFigures {
  const { nrr, grr, logoChurnMonthly, openAccounts, repeatRate, clv } = answerKpis(analysis, scope)
  return {
    accounts: clv.units,
    openAccounts: openAccounts.value,
    nrr: nrr.value,
    grr: grr.value,
    logoChurnMonthly: logoChurnMonthly.value,
    repeatRate: repeatRate.value,
    clvMean: clv.mean,
  }
}
