import { drawFrom } from '../core/arbitraryRhythms'
import { ledgerOf, type PlainSale } from '../core/ledgerOf'
import type { Ledger } from '../../src/core/ledger'

const FIRST_DAY = 19_723

/** The laws of a company that nobody has seen: accounts have a pace of their own, vary around it, and leave. */
interface Laws {
  readonly accounts: number
  readonly days: number
  /** Standard deviation of the accounts' log median gaps, and of the log gaps of one account. */
  readonly between: number
  readonly within: number
  /** Mean days until an account has left. */
  readonly lifetime: number
  /** Strength of a yearly season in the rate of ordering, 0–1. */
  readonly season: number
  /** Share of the gaps that are a few days only: an order in parts. */
  readonly bursts: number
  /** Exponential gaps instead of log-normal ones. */
  readonly random: boolean
}

const STEADY: Laws = {
  accounts: 800,
  days: 1_100,
  between: 0.9,
  within: 0.6,
  lifetime: 700,
  season: 0,
  bursts: 0,
  random: false,
}

export const MADE_UP_COMPANIES: Readonly<Record<string, Laws>> = {
  steady: STEADY,
  seasonal: { ...STEADY, season: 0.5 },
  young: { ...STEADY, days: 240 },
  'half a year': { ...STEADY, days: 180, accounts: 1_500 },
  bursty: { ...STEADY, bursts: 0.3 },
  'few accounts': { ...STEADY, accounts: 60 },
  regular: { ...STEADY, within: 0.25 },
  random: { ...STEADY, random: true },
  loyal: { ...STEADY, lifetime: 100_000 },
  fickle: { ...STEADY, lifetime: 120, accounts: 3_000 },
  'widely varying': { ...STEADY, within: 1 },
  'seasonal and bursty': { ...STEADY, season: 0.5, bursts: 0.2 },
  'ten years': { ...STEADY, days: 3_650, accounts: 400 },
}

/** The sales of such a company; a seed makes another company of the same laws. Median gap of the median account: 30 days. */
export function madeUpCompany(laws: Laws, seed: number): Ledger {
  const draw = drawFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw())
  const sales: PlainSale[] = []
  for (let unit = 0; unit < laws.accounts; unit++) {
    const pace = Math.exp(Math.log(30) + laws.between * normal())
    const begin = draw() < 0.4 ? draw() * 30 : draw() * laws.days * 0.8
    const end = Math.min(laws.days, begin - laws.lifetime * Math.log(draw()))
    for (let at = begin; at < end;) {
      sales.push({ unit, day: FIRST_DAY + Math.floor(at), revenue: 1 })
      const isPart = draw() < laws.bursts
      const gap = laws.random ? -pace * Math.log(draw()) : pace * Math.exp(laws.within * normal())
      at += isPart ? -3 * Math.log(draw()) : gap / (1 + laws.season * Math.sin((2 * Math.PI * at) / 365))
    }
  }
  return ledgerOf(laws.accounts, FIRST_DAY + laws.days - 1, sales)
}
