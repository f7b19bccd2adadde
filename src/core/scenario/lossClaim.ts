/** What a claim about losing fewer accounts is computed from. Shares are 0 to 1, of a year. */
export interface LossClaim {
  readonly lossBefore: number
  readonly lossAfter: number
  /** Whole years, 1 or more. */
  readonly years: number
  /** Accounts won a year under either loss, as a share of the accounts at the start. */
  readonly newShare: number
  /** Yearly growth of what every kept account spends, under the lower loss only. */
  readonly growth: number
  /** Accounts at the start, for the interval; null where not known. */
  readonly accounts: number | null
}

/** What becomes of a company that loses fewer accounts, against one that goes on as before; place t = the end of year t. */
export interface LossClaimPath {
  /** Accounts under the lower loss ÷ accounts as before; 1 at the start. */
  readonly accounts: Float64Array
  /** 80 % interval of `accounts`: each account stays or goes by itself. NaN where the accounts are not known. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Sales of the years up to t ÷ the same as before. Sales are counted on the accounts at the end of a year. */
  readonly salesToDate: Float64Array
  /** `accounts`, if the losses were of a quarter. */
  readonly ifQuarterly: Float64Array
  /** Sales to date at the end, counted on the accounts at the start of a year. */
  readonly salesFromStart: number
}

/** z of the 90 % point of the normal distribution: 80 % lie between −z and z. */
const Z80 = 1.2815515655446004

/**
 * Follows the claim year by year: accounts(t) = accounts(t − 1) × (1 − loss) + new. The interval is that of the ratio of
 * two binomial counts, on the logarithm: var ln count = (1 − p)/(n·p), p = the share kept. O(years).
 */
export function lossClaimPath(claim: LossClaim): LossClaimPath {
  const { lossBefore, lossAfter, years, newShare, growth, accounts: start } = claim
  const before = counts(lossBefore, newShare, years)
  const after = counts(lossAfter, newShare, years)
  const ratio = (of: (year: number) => number, to: (year: number) => number) =>
    Float64Array.from({ length: years + 1 }, (_, year) => (year === 0 ? 1 : of(year) / to(year)))
  const spent = (count: Float64Array, rate: number, at: number) => (year: number) =>
    sum(year, (t) => count[t - at] * (1 + rate) ** t)
  const accounts = ratio(
    (year) => after[year],
    (year) => before[year],
  )
  const spread = Float64Array.from(accounts, (_, year) => {
    if (start === null) return year === 0 ? 0 : NaN
    return Math.sqrt(logVariance(start, lossBefore, year) + logVariance(start, lossAfter, year))
  })
  return {
    accounts,
    low: accounts.map((value, year) => value * Math.exp(-Z80 * spread[year])),
    high: accounts.map((value, year) => value * Math.exp(Z80 * spread[year])),
    salesToDate: ratio(spent(after, growth, 0), spent(before, 0, 0)),
    ifQuarterly: ratio(quarterly(lossAfter, newShare, years), quarterly(lossBefore, newShare, years)),
    salesFromStart: spent(after, growth, 1)(years) / spent(before, 0, 1)(years),
  }
}

/** Years until accounts under the lower loss are `factor` times those as before, without new ones; null when never. */
export function yearsToReach({ lossBefore, lossAfter, growth }: LossClaim, factor: number): number | null {
  const rate = Math.log(((1 - lossAfter) * (1 + growth)) / (1 - lossBefore))
  return rate > 0 && Number.isFinite(rate) ? Math.log(factor) / rate : null
}

/** Growth a year of what every kept account spends that brings a year's sales to `factor` times those as before. */
export function growthToReach(path: LossClaimPath, factor: number): number {
  const years = path.accounts.length - 1
  return (factor / path.accounts[years]) ** (1 / years) - 1
}

function counts(loss: number, won: number, years: number): Float64Array {
  const count = new Float64Array(years + 1).fill(1)
  for (let year = 1; year <= years; year++) count[year] = count[year - 1] * (1 - loss) + won
  return count
}

function quarterly(loss: number, won: number, years: number): (year: number) => number {
  const count = counts(loss, won / 4, 4 * years)
  return (year) => count[4 * year]
}

function sum(years: number, of: (year: number) => number): number {
  let total = 0
  for (let year = 1; year <= years; year++) total += of(year)
  return total
}

function logVariance(start: number, loss: number, year: number): number {
  const kept = (1 - loss) ** year
  return year === 0 ? 0 : (1 - kept) / (start * kept)
}
