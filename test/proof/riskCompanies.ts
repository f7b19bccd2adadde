import { drawFrom } from '../core/arbitraryRhythms'
import { ledgerOf, type PlainSale } from '../core/ledgerOf'
import type { Ledger } from '../../src/core/ledger'

const FIRST_DAY = 19_723

/** One account's orders: days from `begin` on until it leaves or the history ends. */
type Law = (draws: Draws, begin: number, days: number) => readonly number[]

interface Draws {
  readonly uniform: () => number
  readonly normal: () => number
  readonly exponential: (mean: number) => number
  /** Log-normal about a median. */
  readonly about: (median: number, spread: number) => number
}

interface Kind {
  readonly accounts: number
  readonly days: number
  /** Share of the accounts that were there at the beginning. */
  readonly old: number
  readonly law: Law
}

/** Regular until it leaves: gaps about a pace. */
function paced(draws: Draws, begin: number, days: number, pace: number, spread: number, lifetime: number): number[] {
  const end = Math.min(days, begin + draws.exponential(lifetime))
  const at: number[] = []
  for (let day = begin; day < end; day += draws.about(pace, spread)) at.push(day)
  return at
}

const twoKinds: Law = (draws, begin, days) =>
  draws.uniform() < 0.5
    ? paced(draws, begin, days, draws.about(9, 0.3), 0.4, 500)
    : paced(draws, begin, days, draws.about(120, 0.3), 0.4, 1_500)

const contracts: Law = (draws, begin, days) => {
  const pace = [7, 14, 30, 30, 91][Math.floor(draws.uniform() * 5)]
  return paced(draws, begin, days, pace, 0.06, 600)
}

/** Most buy once; the others at a rate of their own until they drop out: Pareto/NBD. */
const oneTimers: Law = (draws, begin, days) => {
  const rate = draws.exponential(1) * draws.exponential(1) * 0.012
  const end = Math.min(days, begin + draws.exponential(draws.about(90, 1)))
  const at = [begin]
  for (let day = begin + draws.exponential(1 / rate); day < end; day += draws.exponential(1 / rate)) at.push(day)
  return at
}

/** Orders come further and further apart before an account leaves. */
const slowing: Law = (draws, begin, days) => {
  const pace = draws.about(25, 0.6)
  const turn = begin + draws.exponential(400)
  const at: number[] = []
  let slow = 1
  for (let day = begin; day < days; day += draws.about(pace * slow, 0.35)) {
    at.push(day)
    if (day > turn) slow *= 1.5
    if (slow > 12) break
  }
  return at
}

/** Half of the accounts buy in one season only, year after year. */
const seasonBuyers: Law = (draws, begin, days) => {
  const all = paced(draws, begin, days, draws.about(30, 0.5), 0.5, 900)
  if (draws.uniform() < 0.5) return all
  const peak = draws.uniform() < 0.5 ? 300 : 120
  return all.filter((day) => Math.abs(((day - peak + 547.5) % 365) - 182.5) < 60)
}

const seasonalCompany: Law = (draws, begin, days) =>
  paced(draws, begin, days, draws.about(20, 0.7), 0.6, 700).filter(
    (day) => draws.uniform() < 0.55 + 0.45 * Math.sin((2 * Math.PI * day) / 365),
  )

/** Projects: a burst of orders within weeks, then months of nothing. */
const bursts: Law = (draws, begin, days) => {
  const end = Math.min(days, begin + draws.exponential(900))
  const at: number[] = []
  for (let day = begin; day < end; day += draws.about(150, 0.5)) {
    const orders = 1 + Math.floor(draws.exponential(3))
    for (let order = 0, on = day; order < orders; order++, on += draws.exponential(6)) at.push(on)
  }
  return at.filter((day) => day < days)
}

export const RISK_COMPANIES: Readonly<Record<string, Kind>> = {
  'two kinds': { accounts: 900, days: 900, old: 0.4, law: twoKinds },
  contracts: { accounts: 500, days: 800, old: 0.6, law: contracts },
  'one-timers': { accounts: 4_000, days: 500, old: 0.2, law: oneTimers },
  'one cohort': { accounts: 4_000, days: 520, old: 1, law: oneTimers },
  slowing: { accounts: 700, days: 900, old: 0.4, law: slowing },
  'season buyers': { accounts: 800, days: 1_300, old: 0.5, law: seasonBuyers },
  'seasonal company': { accounts: 800, days: 1_300, old: 0.5, law: seasonalCompany },
  bursts: { accounts: 800, days: 1_100, old: 0.5, law: bursts },
  dying: {
    accounts: 900,
    days: 700,
    old: 1,
    law: (draws, begin, days) => paced(draws, begin, days, draws.about(30, 0.8), 0.6, 250),
  },
  yearly: {
    accounts: 900,
    days: 1_500,
    old: 0.5,
    law: (draws, begin, days) => paced(draws, begin, days, draws.about(200, 0.6), 0.3, 2_000),
  },
  'nine months': { accounts: 2_500, days: 370, old: 0.35, law: twoKinds },
}

/** The sales of a company of that kind; a seed makes another company of the same laws. */
export function riskCompany(name: string, seed: number): Ledger {
  const { accounts, days, old, law } = RISK_COMPANIES[name]
  const draws = drawsFrom(seed)
  const sales: PlainSale[] = []
  for (let unit = 0; unit < accounts; unit++) {
    const begin = draws.uniform() < old ? draws.uniform() * 40 : draws.uniform() * days * 0.9
    for (const at of law(draws, begin, days)) sales.push({ unit, day: FIRST_DAY + Math.floor(at), revenue: 1 })
  }
  return ledgerOf(accounts, FIRST_DAY + days - 1, sales)
}

function drawsFrom(seed: number): Draws {
  const uniform = drawFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    normal,
    exponential: (mean) => -mean * Math.log(uniform()),
    about: (median, spread) => median * Math.exp(spread * normal()),
  }
}
