import type { Numbers } from '../../core/numbers'
import { netClv } from '../../core/netClv'
import { type RuleOfThumbClv, ruleOfThumbClv } from '../../core/ruleOfThumbClv'
import type { Scope } from '../../core/scope'
import { survival } from '../../core/survival'
import type { Analysis } from '../Analysis'
import { acquisitionOfScope, type CostGap, serviceOfScope } from './costsOfScope'

/** A cost of one account, or why it is not known: a gap of the whole company, or `not-told`, it was won when nothing told it. */
export type AccountCost =
  | { readonly amount: number; readonly gap: null }
  | { readonly amount: null; readonly gap: CostGap | 'not-told' }

/** What one account was worth, each way by itself. Ten-thousandths in the basis; null = unknown. */
export interface AccountWorth {
  readonly historical: number | null
  readonly acquisition: AccountCost
  /** To serve and keep it. */
  readonly service: AccountCost
  /** Share of all sales whose cost to serve is estimated at the mean of those that are told. */
  readonly serviceImputed: number
  /** Null without a sale, a margin or a lifespan. */
  readonly rule: RuleOfThumbClv | null
  /** The company's expected lifespan in days, which the rule of thumb is made with. */
  readonly lifespan: number | null
}

/** Lifespans are counted over three years at most. */
const HORIZON_DAYS = 1096

/** Historical CLV, the costs that make it net, and the rule of thumb, of one unit. */
export function accountWorth(analysis: Analysis, scope: Scope, unit: number): AccountWorth {
  const { saleStart, saleDay, revenue, value, asOfDay } = analysis.ledger(scope)
  const [from, to] = [saleStart[unit]!, saleStart[unit + 1]!]
  const historical = analysis.clv(scope)[unit]!
  const service = serviceOfScope(analysis, scope)
  const lifespan = analysis.recall('lifespan', { ...scope, accounts: {} }, () =>
    survival(analysis.rhythms(scope), null, HORIZON_DAYS),
  ).lifespan
  const total = (column: Numbers) => {
    let sum = 0
    for (let sale = from; sale < to; sale++) sum += column[sale]!
    return sum
  }
  const sold = {
    sales: to - from,
    gross: total(revenue),
    value: total(value),
    days: to > from ? asOfDay - saleDay[from]! : 0,
    accounts: 1,
  }
  return {
    historical: Number.isNaN(historical) ? null : historical,
    acquisition: costOf(acquisitionOfScope(analysis, scope), unit),
    service: costOf(service, unit),
    serviceImputed: typeof service === 'string' ? 0 : service.imputedShare,
    rule: ruleOfThumbClv(sold, lifespan),
    lifespan,
  }
}

/** Net CLV of every unit with both costs off it, NaN where one is unknown; null where one of them is told of nobody. */
export function netClvOfScope(analysis: Analysis, scope: Scope): Float64Array | null {
  const acquisition = acquisitionOfScope(analysis, scope)
  const service = serviceOfScope(analysis, scope)
  if (typeof acquisition === 'string' || typeof service === 'string') return null
  return analysis.recall('net clv', { ...scope, accounts: {} }, () =>
    netClv(analysis.clv(scope), acquisition.ofUnit, service.ofUnit),
  )
}

function costOf(costs: { readonly ofUnit: Float64Array } | CostGap, unit: number): AccountCost {
  if (typeof costs === 'string') return { amount: null, gap: costs }
  const amount = costs.ofUnit[unit]!
  return Number.isNaN(amount) ? { amount: null, gap: 'not-told' } : { amount, gap: null }
}
