import { type ClvRates, rateClv } from '../../core/scenario/rateClv'
import { revenueYears } from '../../core/scenario/revenueYears'
import type { ScenarioAnswer } from '../../state/answers'

/** The rates that the sliders move: the company's own, or what somebody asks. */
export type WhatIfRates = Omit<ClvRates, 'horizonMonths'> & { readonly newAYear: number }

/** Years that sales are followed, and months that a CLV counts. */
export const YEARS = 5
export const HORIZON_MONTHS = 24
/** A year, where nobody says otherwise. */
export const DISCOUNT = 0.1

/** The company's own rates; null where one of them is not known. */
export function ownRates(own: ScenarioAnswer): WhatIfRates | null {
  const { yearlyLoss, ordersPerYear, aov, marginShare } = own.rates
  if (yearlyLoss === null || ordersPerYear === null || aov === null || marginShare === null) return null
  return { yearlyLoss, ordersPerYear, aov, marginShare, newAYear: own.won, discount: DISCOUNT }
}

export interface WhatIf {
  /** Revenue of each year, and of all of them. */
  readonly years: Float64Array
  readonly revenue: number
  /** Their margin. */
  readonly margin: number
  /** Margin of an account open today over the horizon. */
  readonly clv: number
}

/** What the rates come to, from the accounts that ordered in the last twelve complete months. */
export function whatIf(rates: WhatIfRates, accounts: number): WhatIf {
  const years = revenueYears({ ...rates, accounts }, YEARS)
  const revenue = years.reduce((sum, year) => sum + year, 0)
  return {
    years,
    revenue,
    margin: revenue * rates.marginShare,
    clv: rateClv({ ...rates, horizonMonths: HORIZON_MONTHS }),
  }
}
