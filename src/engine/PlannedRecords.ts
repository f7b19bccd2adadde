import { type ActivityTable, activityTable, NO_ACTIVITIES } from '../core/activities/activityTable'
import { accountKeys, type CompanyLeads } from '../core/accountTable'
import { arrangeOrders } from '../core/arrangeOrders'
import { buildOrderTable, type TableRules } from '../core/buildOrderTable'
import { civilDay, zoneOffsets, type ZoneOffsets } from '../core/calendar'
import { consolidateRecords, type RecordConsolidation } from '../core/consolidation/consolidateRecords'
import type { MergeDecision } from '../core/consolidation/mergeDecision'
import { type CostTable, costTable } from '../core/costTable'
import type { OrderTable } from '../core/orderTable'
import { RateTable } from '../core/rates'
import type { Records } from '../core/Records'
import { type SetAsideOrder, setAsideOrders } from '../core/setAsideOrders'
import { type SetAsideRecord, setAsideRecords } from '../core/setAsideRecords'
import type { Plan } from './plan'
import { yearsOf } from './yearsOf'

/** How records are to be looked at: the plan without its sources, which are let go with all they remember. */
export type HeldPlan = Omit<Plan, 'sources'>

/** What tells one look at the records from another. */
export interface Look {
  /** The reporting currency. */
  readonly currency: string
  /** Which customers are one company. */
  readonly leads: CompanyLeads
  /** The day whose rates hold for all days; null: each day its own. */
  readonly ratesOn: number | null
  /** What a person has decided about orders that two sources tell. */
  readonly decisions: readonly MergeDecision[]
}

/** What figures are computed from, all in one currency. */
export interface Tables {
  readonly table: OrderTable
  readonly costs: CostTable
  readonly activities: ActivityTable
}

/** What was read, looked at as the plan says: its zone, rates and costs, which companies are in it, and its tables. */
export class PlannedRecords {
  readonly plan: HeldPlan
  readonly #records: () => Records
  readonly #now: () => number
  /** Null: they are found in the records. */
  readonly #keptCurrencies: readonly string[] | null
  #offsets: ZoneOffsets | null = null
  #rates: RateTable | null = null

  /** @param records Asked for when they are first needed. */
  constructor(plan: HeldPlan, records: () => Records, now: () => number, keptCurrencies: readonly string[] | null) {
    this.plan = plan
    this.#records = records
    this.#now = now
    this.#keptCurrencies = keptCurrencies
  }

  get records(): Records {
    return this.#records()
  }

  /** Of the business zone, over the years of the records. */
  get offsets(): ZoneOffsets {
    this.#offsets ??= zoneOffsets(this.plan.zone, ...yearsOf(this.records, this.#now()))
    return this.#offsets
  }

  /** What figures can be reported in: the company's own, those it has configured, and those of feeds that orders are in. */
  get currencies(): readonly string[] {
    const { currency, rates } = this.plan
    if (this.#keptCurrencies !== null) return this.#keptCurrencies
    const wanted = new Set([currency, ...rates.map((rate) => rate.currency)])
    return this.rates.currencies.filter((one) => wanted.has(one) || this.records.orders.currencies.find(one) > 0)
  }

  /** The exchange rates known, in the company's own currency. */
  get rates(): RateTable {
    this.#rates ??= new RateTable(this.plan.currency, this.plan.rates, this.records.lists.rates)
    return this.#rates
  }

  /** Finds the companies among the customers. */
  consolidate(decisions: readonly MergeDecision[]): RecordConsolidation {
    const { isExcluded, consolidation } = this.plan
    const { automatic } = consolidation
    return consolidateRecords(this.records, { isExcluded, preference: this.#preference, decisions, automatic })
  }

  /** Lets the tables of a look read the records' columns. */
  arrange(look: Look): void {
    arrangeOrders(this.records, this.#rulesOf(look))
  }

  /** Builds the tables of a look. */
  tables(look: Look): Tables {
    const { records, plan, rates } = this
    const { currency, ratesOn } = look
    const rules = this.#rulesOf(look)
    const table = buildOrderTable(records, rules)
    const activities = this.#activities(rules)
    records.rest()
    const costs = costTable(records.costs.rows, {
      rates,
      currency,
      ratesOn,
      today: rules.today,
      service: plan.service,
    })
    return { table, costs, activities }
  }

  /** The orders of accounts of a look that count in no figure. */
  setAside(look: Look, isOf: (account: number) => boolean): readonly SetAsideOrder[] {
    const rules = this.#rulesOf(look)
    // An order of no customer stands under no account, whatever else is wrong with it.
    const isWanted = (account: number, customer: number) => customer >= 0 && isOf(account)
    return setAsideOrders(this.records, accountKeys(this.records, rules.isExcluded, rules.leads), rules, isWanted)
  }

  /** Every record that is in no figure of a look. */
  setAsideRecords(look: Look): readonly SetAsideRecord[] {
    const rules = this.#rulesOf(look)
    return setAsideRecords(this.records, accountKeys(this.records, rules.isExcluded, rules.leads), rules)
  }

  #activities(rules: TableRules): ActivityTable {
    const { records } = this
    if (records.activities.count === 0) return NO_ACTIVITIES
    return activityTable(records, { ...rules, keys: accountKeys(records, rules.isExcluded, rules.leads) })
  }

  #rulesOf({ currency, leads, ratesOn, decisions }: Look): TableRules {
    const { freightIncluded, defaultShare, goodsCosts, isExcluded, consolidation } = this.plan
    const { systemOfRecord } = consolidation
    return {
      offsets: this.offsets,
      rates: this.rates,
      currency,
      ratesOn,
      freightIncluded,
      defaultShare,
      goodsCosts: { rows: [...goodsCosts, ...this.records.lists.goodsCosts], rates: this.rates },
      isExcluded,
      leads,
      today: civilDay(this.#now(), this.offsets),
      sameOrders: { systemOfRecord, preference: this.#preference, decisions },
    }
  }

  /** Source ids, the one whose records speak first in front. */
  get #preference(): string[] {
    const { consolidation, labels } = this.plan
    return [...new Set([...consolidation.prefer, ...labels.map(({ id }) => id)])]
  }
}
