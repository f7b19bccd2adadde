import type { LossClaim } from '../../core/scenario/lossClaim'
import type { ScenarioAnswer } from '../../state/answers'
import { useUrlNumber } from '../../state/useUrlNumber'
import { useUrlSearch } from '../../state/useUrlSearch'

/** One number of the claim: what it is, and how to change it. */
export interface ClaimNumber {
  readonly value: number
  readonly change: (value: number) => void
}

export interface ClaimChoices {
  /** Percent a year. */
  readonly before: ClaimNumber
  readonly after: ClaimNumber
  readonly years: ClaimNumber
  /** Accounts. */
  readonly won: ClaimNumber
  /** Percent a year. */
  readonly growth: ClaimNumber
  readonly claim: LossClaim
  readonly useOwn: () => void
  readonly reset: () => void
}

const KEYS = ['loss', 'lower', 'years', 'won', 'growth']

/** The settings of the claim, in the URL; without any it is the claim as it is told. */
export function useClaim(own: ScenarioAnswer | undefined): ClaimChoices {
  const [, changeSearch] = useUrlSearch()
  const percent = { min: 0, max: 90 }
  const before = useUrlNumber('loss', 5, percent)
  const after = useUrlNumber('lower', 2.5, percent)
  const years = useUrlNumber('years', 5, { min: 1, max: 15 })
  const won = useUrlNumber('won', 0, { min: 0, max: 100_000 })
  const growth = useUrlNumber('growth', 0, { min: -20, max: 50 })
  const start = own === undefined || own.ordering === 0 ? null : own.ordering
  const named = ([value, change]: readonly [number, (value: number) => void]): ClaimNumber => ({ value, change })
  const replace = (values: Readonly<Record<string, string>>) =>
    changeSearch((previous) => ({
      ...Object.fromEntries(Object.entries(previous).filter(([key]) => !KEYS.includes(key))),
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]])),
    }))
  return {
    before: named(before),
    after: named(after),
    years: named([Math.round(years[0]), years[1]]),
    won: named(won),
    growth: named(growth),
    claim: {
      lossBefore: before[0] / 100,
      lossAfter: after[0] / 100,
      years: Math.round(years[0]),
      newShare: start === null ? 0 : won[0] / start,
      growth: growth[0] / 100,
      accounts: start,
    },
    useOwn() {
      if (own?.rates.yearlyLoss == null) return
      const loss = own.rates.yearlyLoss * 100
      replace({ loss: loss.toFixed(1), lower: (loss / 2).toFixed(1), won: String(own.won) })
    },
    reset: () => replace({}),
  }
}
