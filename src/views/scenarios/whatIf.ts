import { isCovered } from '../../core/period'
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

/** Rates that a history can be too short for, or a feed not tell; somebody may say what to assume of them. */
export const ASSUMABLE = ['yearlyLoss', 'newAYear', 'marginShare'] as const
export type Assumable = (typeof ASSUMABLE)[number]
/** What is assumed of each; null where nothing is. */
export type Assumed = Readonly<Record<Assumable, number | null>>

/** Those of the assumable rates that the orders tell: who is won shows only against the year before. */
function toldRates({ rates, covered, won }: ScenarioAnswer): Assumed {
  return { yearlyLoss: rates.yearlyLoss, newAYear: covered ? won : null, marginShare: rates.marginShare }
}

/** The rates that would have to be assumed; null where it takes more: orders of a whole year. */
export function missingRates(own: ScenarioAnswer): readonly Assumable[] | null {
  const { ordersPerYear, aov } = own.rates
  if (ordersPerYear === null || aov === null || !isCovered(own.window, own.frame.firstDay)) return null
  const told = toldRates(own)
  return ASSUMABLE.filter((rate) => told[rate] === null)
}

/** The company's own rates, with what is assumed in the place of those that are not known; null while one is neither. */
export function ownRates(own: ScenarioAnswer, assumed?: Assumed): WhatIfRates | null {
  if (missingRates(own) === null) return null
  const told = toldRates(own)
  const { ordersPerYear, aov } = own.rates
  const [yearlyLoss, newAYear, marginShare] = ASSUMABLE.map((rate) => told[rate] ?? assumed?.[rate] ?? null)
  if (yearlyLoss == null || newAYear == null || marginShare == null || ordersPerYear === null || aov === null) {
    return null
  }
  return { yearlyLoss, ordersPerYear, aov, marginShare, newAYear, discount: DISCOUNT }
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
