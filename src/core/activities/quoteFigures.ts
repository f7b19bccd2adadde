import type { DayWindow } from '../dayWindow'
import { type ShareInterval, wilsonInterval } from '../wilsonInterval'
import type { PlacedActivity } from './activityTable'
import { empiricalQuantile } from '../math/empiricalQuantile'

/** Quotes of one size. */
export interface QuoteBand {
  /** Won and lost. */
  readonly decided: number
  readonly won: number
  /** won ÷ decided; null when none was decided. */
  readonly rate: number | null
  readonly interval: ShareInterval | null
}

/** What became of the quotes that were decided in a window. Money is ten-thousandths. */
export interface QuoteFigures extends QuoteBand {
  /** Quoted by the as-of day and not decided by then, and what they come to. */
  readonly open: number
  readonly openAmount: number
  readonly wonAmount: number
  readonly lostAmount: number
  /** Days from quote to order by which a quarter, half and three quarters of the won ones were ordered; NaN: none says. */
  readonly days: readonly [number, number, number]
  /** Small, middle and large: by thirds of the amounts of all quotes decided in the window, chosen or not. */
  readonly sizes: readonly QuoteBand[]
  readonly sizeCuts: readonly number[]
}

/**
 * Win rate of quotes: those won ÷ those decided in the window. A decision without a day counts on the day of the quote, and is
 * in no number of days. What was decided after the as-of day was open then. `isChosen` picks among accounts; it moves no cut.
 */
export function quoteFigures(
  rows: readonly PlacedActivity[],
  isChosen: (row: PlacedActivity) => boolean,
  window: DayWindow,
  asOfDay: number,
): QuoteFigures {
  const known = rows.filter(({ day }) => day <= asOfDay)
  const decidedDay = ({ day, nextDay }: PlacedActivity) => nextDay ?? day
  const isDecided = (row: PlacedActivity) => row.outcome !== 'open' && decidedDay(row) <= asOfDay
  const within = known.filter((row) => isDecided(row) && decidedDay(row) >= window.from && decidedDay(row) < window.to)
  const amounts = within.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  const sizeCuts = amounts.length === 0 ? [] : [1 / 3, 2 / 3].map((share) => empiricalQuantile(amounts, share))
  const chosen = within.filter(isChosen)
  const open = known.filter((row) => isChosen(row) && !isDecided(row))
  const won = chosen.filter(({ outcome }) => outcome === 'won')
  const days = won.flatMap(({ day, nextDay }) => (nextDay === null ? [] : [nextDay - day]))
  const sum = (of: readonly PlacedActivity[]) => of.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return {
    ...bandOf(chosen),
    open: open.length,
    openAmount: sum(open),
    wonAmount: sum(won),
    lostAmount: sum(chosen) - sum(won),
    days: [empiricalQuantile(days, 0.25), empiricalQuantile(days, 0.5), empiricalQuantile(days, 0.75)],
    sizes:
      sizeCuts.length === 0
        ? []
        : [0, 1, 2].map((band) => bandOf(chosen.filter((row) => quoteSize(row, sizeCuts) === band))),
    sizeCuts,
  }
}

/** Which of the sizes between the cuts a quote is of, 0 the smallest; -1 where its amount is not told. */
export function quoteSize({ amount }: PlacedActivity, cuts: readonly number[]): number {
  return amount === null ? -1 : cuts.filter((cut) => amount > cut).length
}

function bandOf(decided: readonly PlacedActivity[]): QuoteBand {
  const won = decided.filter(({ outcome }) => outcome === 'won').length
  const of = decided.length
  return { decided: of, won, rate: of === 0 ? null : won / of, interval: wilsonInterval(won, of) }
}
