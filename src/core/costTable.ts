import { firstDayOfMonth, monthOfDay } from './calendar'
import type { Cost } from './cost'
import { convertAmount } from './money'
import type { RateTable } from './rates'
import type { SetAside, SetAsideReason } from './setAside'

/** What serving costs by the configuration; each null where nothing is configured. */
export interface ServiceCosts {
  /** Of an order, ten-thousandths of the reporting currency. */
  readonly perOrder: number | null
  /** As a share of the revenue of a sale. */
  readonly share: number | null
}

/** Civil months since 1970-01; both are part of it. */
export interface MonthSpan {
  readonly first: number
  readonly last: number
}

/** What was spent on one channel in one month. */
export interface MonthCost {
  readonly month: number
  /** As `costChannel` writes it; '' = no channel in particular. */
  readonly channel: string
  /** Ten-thousandths of the reporting currency. */
  readonly amount: number
}

/** The costs that feeds tell, by what they were spent for, and what the configuration says of serving. */
export interface CostTable {
  readonly acquisition: readonly MonthCost[]
  readonly retention: readonly MonthCost[]
  readonly service: ServiceCosts
  /** Rows that are in these costs. */
  readonly rows: number
  readonly setAside: readonly SetAside[]
}

export interface CostRules {
  readonly rates: RateTable
  /** Reporting currency; `service` is in the base currency of the rates. */
  readonly currency: string
  /** The civil day whose rates all costs are converted at; left out: each at those of its month. */
  readonly ratesOn?: number | null
  /** The civil day of now in the business zone. */
  readonly today: number
  readonly service: ServiceCosts
}

/**
 * Converts costs to the reporting currency at the newest rate on or before the last day of their month (or today, in the
 * running month). Rows of a month to come, or whose rate is not known, are set aside and counted. The configured cost of an
 * order is converted at today's rate; where that is unknown, so is the cost.
 */
export function costTable(costs: readonly Cost[], rules: CostRules): CostTable {
  const acquisition: MonthCost[] = []
  const retention: MonthCost[] = []
  const aside = new Map<string, SetAside>()
  let rows = 0
  for (const cost of costs) {
    const reason = costAside(cost, rules)
    if (reason !== null) {
      setAside(aside, cost, reason)
      continue
    }
    const rate = rateOf(cost, rules)
    rows++
    const of = (amount: number) => ({
      month: cost.month,
      channel: costChannel(cost.channel ?? ''),
      amount: convertAmount(amount, rate ?? 1),
    })
    if (cost.acquisition !== null) acquisition.push(of(cost.acquisition))
    if (cost.retention !== null) retention.push(of(cost.retention))
  }
  return { acquisition, retention, service: serviceIn(rules), rows, setAside: sorted([...aside.values()]) }
}

/** Why a cost is in no figure; null where it is in them. */
export function costAside(cost: Cost, rules: Omit<CostRules, 'service'>): SetAsideReason | null {
  if (cost.month > monthOfDay(rules.today)) return 'future'
  return rateOf(cost, rules) === null ? 'unknown-rate' : null
}

/** A channel as costs and accounts are matched by it: whatever its capitals and the blanks around it. */
export function costChannel(channel: string): string {
  return channel.trim().toLowerCase()
}

/** The months that such costs tell of: from the first with a row to the last. A month without one in between cost nothing. */
export function toldMonths(costs: readonly MonthCost[]): MonthSpan | null {
  if (costs.length === 0) return null
  const months = costs.map(({ month }) => month)
  return { first: months.reduce((a, b) => Math.min(a, b)), last: months.reduce((a, b) => Math.max(a, b)) }
}

function rateOf({ month, currency }: Cost, rules: Omit<CostRules, 'service'>): number | null {
  const day = rules.ratesOn ?? Math.min(firstDayOfMonth(month + 1) - 1, rules.today)
  return rules.rates.rateOn(day, currency, rules.currency)
}

function serviceIn({ service, rates, currency, today, ratesOn }: CostRules): ServiceCosts {
  if (service.perOrder === null) return service
  const rate = rates.rateOn(ratesOn ?? today, rates.base, currency)
  return { ...service, perOrder: rate === null ? null : convertAmount(service.perOrder, rate) }
}

function setAside(aside: Map<string, SetAside>, cost: Cost, reason: SetAside['reason']): void {
  const { source, currency, acquisition, retention } = cost
  const key = JSON.stringify([source, reason, currency])
  const so = aside.get(key) ?? { source, record: 'cost', reason, currency, count: 0, amount: 0 }
  aside.set(key, { ...so, count: so.count + 1, amount: so.amount + (acquisition ?? 0) + (retention ?? 0) })
}

function sorted(entries: readonly SetAside[]): readonly SetAside[] {
  const key = ({ source, reason, currency }: SetAside) => `${source} ${reason} ${currency}`
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What a company without a cost feed spends: not known. */
export const NO_COSTS: CostTable = {
  acquisition: [],
  retention: [],
  service: { perOrder: null, share: null },
  rows: 0,
  setAside: [],
}
