const DAYS_PER_YEAR = 365.25

/** The four factors of a rule-of-thumb CLV, and their product. Money is ten-thousandths. */
export interface RuleOfThumbClv {
  /** Gross sales ÷ number of sales. */
  readonly aov: number
  readonly ordersPerYear: number
  readonly lifespanYears: number
  /** Value ÷ gross sales. */
  readonly marginShare: number
  readonly value: number
}

/** What one account, or many, sold so far. */
export interface SoldSoFar {
  readonly sales: number
  /** Gross revenue. */
  readonly gross: number
  /** The same in the value basis, before credits. */
  readonly value: number
  /** Days from the first sale to the as-of day; of many accounts Σ of each. */
  readonly days: number
  readonly accounts: number
}

/**
 * AOV × orders per year × expected lifespan in years × margin % (metrics 2), a rule of thumb. The usual text multiplies by
 * repeat sales *and* by the retention period, which counts time twice unless the repeats are per unit of time: here they are
 * per year.
 *
 * An account known for less than a year counts as known for one: a first order yesterday is not 365 a year. Null without a
 * sale, or where margin or lifespan is not known.
 */
export function ruleOfThumbClv(sold: SoldSoFar, lifespanDays: number | null): RuleOfThumbClv | null {
  const { sales, gross, value, days, accounts } = sold
  if (sales === 0 || gross <= 0 || lifespanDays === null || Number.isNaN(value)) return null
  const aov = gross / sales
  const ordersPerYear = sales / Math.max(accounts, days / DAYS_PER_YEAR)
  const lifespanYears = lifespanDays / DAYS_PER_YEAR
  const marginShare = value / gross
  return { aov, ordersPerYear, lifespanYears, marginShare, value: aov * ordersPerYear * lifespanYears * marginShare }
}
