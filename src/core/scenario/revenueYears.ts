/** What the sales of years to come are made of, at constant rates. */
export interface RevenueRates {
  /** Accounts at the start. */
  readonly accounts: number
  /** Share of the accounts lost a year, 0 to 1. */
  readonly yearlyLoss: number
  /** Accounts won or won back a year. */
  readonly newAYear: number
  readonly ordersPerYear: number
  /** Ten-thousandths. */
  readonly aov: number
}

/**
 * Revenue of each of the next `years`: accounts × orders a year × AOV, on the mean of the accounts at the start and the end
 * of the year, where accounts(t) = accounts(t − 1) × (1 − loss) + new. Ten-thousandths, not rounded. O(years).
 */
export function revenueYears(rates: RevenueRates, years: number): Float64Array {
  const { yearlyLoss, newAYear, ordersPerYear, aov } = rates
  let accounts = rates.accounts
  return Float64Array.from({ length: years }, () => {
    const next = accounts * (1 - yearlyLoss) + newAYear
    const revenue = ((accounts + next) / 2) * ordersPerYear * aov
    accounts = next
    return revenue
  })
}
