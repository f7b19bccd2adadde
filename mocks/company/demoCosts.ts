import { civilOfDay, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { CAMPAIGNS } from './demoAcquisitions'
import type { DemoHistory } from './demoHistory'

/** One row of the accounts department's monthly export. Money is whole units of `currency`; '' = not said. */
export interface DemoCost {
  readonly month: string
  /** '' = spent on no channel in particular. */
  readonly channel: string
  readonly acquisitionCost: number | ''
  readonly retentionCost: number | ''
  readonly currency: 'EUR' | 'GBP'
}

/** What a channel costs a month at the start and at the end of the history, to win accounts and to serve and keep them. */
interface ChannelCosts {
  readonly channel: string
  readonly acquisition: readonly [number, number]
  readonly retention: readonly [number, number]
  readonly currency: 'EUR' | 'GBP'
  /** Months of the year, 1–12, in which all of a year's acquisition is spent; empty: every month. */
  readonly only: readonly number[]
}

const CHANNELS: readonly ChannelCosts[] = [
  { channel: 'Field sales', acquisition: [4600, 7900], retention: [3400, 6100], currency: 'EUR', only: [] },
  { channel: 'Web search', acquisition: [1500, 3100], retention: [900, 2100], currency: 'EUR', only: [] },
  { channel: 'Referral', acquisition: [700, 1100], retention: [1500, 2900], currency: 'EUR', only: [] },
  { channel: 'Trade fair', acquisition: [2100, 3300], retention: [1300, 2400], currency: 'GBP', only: [3, 10] },
]

/** Of each campaign: what it cost in all, and what its accounts cost a month from then on. */
const CAMPAIGN_COSTS: Readonly<Record<string, { readonly acquisition: number; readonly retention: number }>> = {
  'Campaign: Panel Days': { acquisition: 57_000, retention: 650 },
  'Campaign: Welcome voucher': { acquisition: 49_500, retention: 420 },
}

/** Brand and trade press, a month: of no channel. Its loyalty club too. */
const OVERHEAD = 1250

/** Months of the history that are older than the export's acquisition costs. */
const NOT_TOLD = 6

/** The monthly costs of the complete months of the history, oldest first; those of acquisition begin half a year later. */
export function demoCosts(history: DemoHistory): readonly DemoCost[] {
  const first = monthOfDay(history.firstDay)
  const months = monthOfDay(history.lastDay + 1) - first
  return Array.from({ length: months }, (_, i) => i).flatMap((i) => [
    ...CHANNELS.map((costs) => channelRow(costs, first, i, i / Math.max(1, months - 1))),
    ...CAMPAIGNS.filter(({ from }) => i >= from).map(({ name, from, months: running }) => ({
      month: monthText(first + i),
      channel: name,
      acquisitionCost: i < from + running ? Math.round(CAMPAIGN_COSTS[name].acquisition / running) : ('' as const),
      retentionCost: CAMPAIGN_COSTS[name].retention,
      currency: 'EUR' as const,
    })),
    {
      month: monthText(first + i),
      channel: '',
      acquisitionCost: i < NOT_TOLD ? '' : OVERHEAD,
      retentionCost: 180,
      currency: 'EUR',
    },
  ])
}

function channelRow(costs: ChannelCosts, first: number, i: number, age: number): DemoCost {
  const { channel, acquisition, retention, currency, only } = costs
  const month = first + i
  const between = ([from, to]: readonly [number, number]) => from + (to - from) * age
  const share = only.length === 0 ? 1 : only.includes(civilOfDay(firstDayOfMonth(month)).month) ? 12 / only.length : 0
  return {
    month: monthText(month),
    channel,
    acquisitionCost: i < NOT_TOLD ? '' : Math.round(between(acquisition) * share),
    retentionCost: Math.round(between(retention)),
    currency,
  }
}

function monthText(month: number): string {
  const { year, month: ofYear } = civilOfDay(firstDayOfMonth(month))
  return `${year}-${String(ofYear).padStart(2, '0')}`
}
