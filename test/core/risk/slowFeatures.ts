import type { RhythmVariance } from '../../../src/core/GapMoments'

/**
 * The features of an account on a day, from lists of sale days and the words of their definitions. `companies` holds the sale
 * days of every account, each ascending; `account` is its place; `pool` is that of the day's month (test/core/gapPool.test.ts).
 */
export function slowFeatures(
  companies: readonly (readonly number[])[],
  account: number,
  on: number,
  horizon: number,
  pool: RhythmVariance,
) {
  const firstDay = Math.min(...companies.flat())
  const until = (days: readonly number[], day: number) => days.filter((its) => its <= day)
  const within = (days: readonly number[], from: number, to: number) => days.filter((d) => d > from && d <= to).length
  const gapsOf = (days: readonly number[]) => days.slice(1).map((day, i) => Math.log(day - days[i]))
  const days = until(companies[account], on)
  const gaps = gapsOf(days)
  const silence = on - days[days.length - 1]
  const tenure = on - days[0]
  const speaks = gaps.length >= 2
  const weight = speaks ? gaps.length : 0
  const pace =
    speaks && pool.shrinkage < Infinity
      ? (sum(gaps) + pool.shrinkage * pool.mean) / (gaps.length + pool.shrinkage)
      : pool.mean
  const spread = Math.sqrt(pool.withinVariance * (1 + 1 / (weight + pool.shrinkage)))
  const all = companies.flat()
  const squares = gaps.length < 2 ? 0 : sum(gaps.map((gap) => (gap - mean(gaps)) ** 2))
  return {
    silence: Math.log(silence + 1),
    orders: Math.log(days.length),
    tenure: Math.log(tenure + 1),
    pace,
    overdue: (Math.log(silence + 0.5) - pace) / spread,
    recent: Math.log(1 + within(days, on - horizon, on)),
    change: gaps.length === 0 ? 0 : gaps[gaps.length - 1] - pace,
    season:
      tenure < 365
        ? 0
        : Math.log(1 + within(days, on - 365, Math.min(on, on - 365 + horizon))) -
          Math.log(1 + (days.length * horizon) / (tenure + 1)),
    single: days.length === 1 ? 1 : 0,
    scatter: Math.log((squares + 4 * pool.withinVariance) / (Math.max(0, gaps.length - 1) + 4)) / 2,
    yearTime:
      on - 365 + 1 - horizon < firstDay
        ? 0
        : Math.log(
            (within(all, on - 365, Math.min(on, on - 365 + horizon)) + 1) /
              (within(all, on - 365 - horizon, on - 365) + 1),
          ),
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => sum(values) / values.length
