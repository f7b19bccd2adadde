import { type ActivityTable, activityTable, NO_ACTIVITIES } from '../core/activities/activityTable'
import { arrangeOrders } from '../core/arrangeOrders'
import { buildOrderTable, type TableRules } from '../core/buildOrderTable'
import { civilDay, zoneOffsets, type ZoneOffsets } from '../core/calendar'
import { accountKeys, type CompanyLeads } from '../core/accountTable'
import { consolidateRecords, type RecordConsolidation } from '../core/consolidation/consolidateRecords'
import type { MergeDecision } from '../core/consolidation/mergeDecision'
import { type CostTable, costTable } from '../core/costTable'
import type { OrderTable } from '../core/orderTable'
import { RateTable } from '../core/rates'
import type { Records } from '../core/Records'
import { DEFAULT_SCOPE, type Scope } from '../core/scope'
import { type SetAsideOrder, setAsideOrders } from '../core/setAsideOrders'
import type { SyncReport } from '../sources/syncReport'
import { Analysis } from './Analysis'
import type { KeptHistory } from './KeptHistory'
import type { Models } from './ModelsClient'
import type { Plan } from './plan'
import { yearsOf } from './yearsOf'

/** How records are to be looked at: the plan without its sources, which are let go with all they remember. */
export type HeldPlan = Omit<Plan, 'sources'>

/** What the holding takes from its surroundings. */
export interface HoldingSurroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly models: Models
}

/** What was computed of records before they were put away. */
export interface KeptFigures {
  /** Of the company's own currency. */
  readonly table: OrderTable
  readonly costs: CostTable
  readonly activities: ActivityTable
  readonly leads: CompanyLeads
  readonly history: KeptHistory
  /** That figures could be reported in, by the rates that feeds told. */
  readonly currencies: readonly string[]
}

/** What an engine holds: how it is to be looked at, and what was read. */
export interface Held {
  readonly plan: HeldPlan
  /** Asked for when they are first needed. */
  readonly records: () => Records
  readonly report: SyncReport
  /** Spares looking for companies and building the table. */
  readonly kept?: KeptFigures
}

/**
 * What was read, the companies found in it, and the analyses made of it so far: one a reporting currency, and
 * the newest few at constant currency.
 */
export class Holding {
  readonly plan: HeldPlan
  readonly report: SyncReport
  readonly #around: HoldingSurroundings
  readonly #records: () => Records
  #offsets: ZoneOffsets | null = null
  #rates: RateTable | null = null
  /** Null: they are found in the records. */
  readonly #keptCurrencies: readonly string[] | null
  readonly #analyses = new Map<string, Analysis>()
  #dataVersion: number
  #decisions: readonly MergeDecision[]
  #consolidation: RecordConsolidation

  constructor(
    { plan, records, report, kept }: Held,
    around: HoldingSurroundings,
    decisions: readonly MergeDecision[],
    dataVersion: number,
  ) {
    this.plan = plan
    this.#records = records
    this.report = report
    this.#around = around
    this.#dataVersion = dataVersion
    this.#decisions = decisions
    this.#keptCurrencies = kept?.currencies ?? null
    if (kept === undefined) {
      this.#consolidation = this.#consolidate()
      this.#arrange()
    } else {
      this.#consolidation = { leads: kept.leads, followed: [], proposals: [] }
      this.#analyses.set(plan.currency, this.#analysisOf(kept.table, kept.costs, kept.activities, kept.history))
    }
  }

  get records(): Records {
    return this.#records()
  }

  /** Of the business zone, over the years of the records. */
  get offsets(): ZoneOffsets {
    this.#offsets ??= zoneOffsets(this.plan.zone, ...yearsOf(this.records, this.#around.now()))
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

  /** Which customers are one company. */
  get consolidation(): RecordConsolidation {
    return this.#consolidation
  }

  /** Finds the companies anew under other decisions; every analysis is made anew, as of another data version. */
  decide(decisions: readonly MergeDecision[], dataVersion: number): void {
    this.#decisions = decisions
    this.#consolidation = this.#consolidate()
    this.#dataVersion = dataVersion
    this.#analyses.clear()
    this.#arrange()
  }

  /** The analysis that answers under a scope: that of its reporting currency and, at constant currency, of the rates of its day. */
  analysisOf(scope: Scope): Analysis {
    const currency = this.#currencyOf(scope)
    const ratesOn = this.#ratesOn(scope)
    const key = ratesOn === null ? currency : `${currency} ${this.#ratesKey(currency, ratesOn)}`
    const known = this.#analyses.get(key)
    if (known !== undefined) return known
    const analysis = this.#analyse(currency, this.#consolidation.leads, ratesOn)
    if (ratesOn !== null) this.#makeRoom()
    this.#analyses.set(key, analysis)
    return analysis
  }

  /** What the analysis of a scope would be if customers were merged otherwise; made anew each time. */
  analysisUnder(leads: CompanyLeads, scope: Scope): Analysis {
    return this.#analyse(this.#currencyOf(scope), leads, this.#ratesOn(scope))
  }

  /** The orders of accounts of the scope's analysis that count in no figure. */
  setAside(scope: Scope, isOf: (account: number) => boolean): readonly SetAsideOrder[] {
    const rules = this.#rulesOf(this.#currencyOf(scope), this.#consolidation.leads, this.#ratesOn(scope))
    return setAsideOrders(this.records, accountKeys(this.records, rules.isExcluded, rules.leads), rules, isOf)
  }

  /** The day whose rates a scope asks for; the as-of day is that of all the data where the scope names none. */
  #ratesOn({ ratesOn, asOfDay }: Scope): number | null {
    if (ratesOn !== 'asOf') return ratesOn
    const newestDay = Math.max(0, this.analysisOf(DEFAULT_SCOPE).table.newestDay)
    return asOfDay === null ? newestDay : Math.min(asOfDay, newestDay)
  }

  /** Days on which the same rates are in force have the same analysis. */
  #ratesKey(currency: string, day: number): string {
    return JSON.stringify(this.rates.currencies.map((from) => this.rates.rateOn(day, from, currency)))
  }

  /** Of analyses at constant currency the newest few are kept. */
  #makeRoom(): void {
    const constant = [...this.#analyses.keys()].filter((key) => key.includes(' '))
    for (const key of constant.slice(0, Math.max(0, constant.length - MOST_CONSTANT + 1))) this.#analyses.delete(key)
  }

  #currencyOf({ currency }: Scope): string {
    const wanted = currency ?? this.plan.currency
    return this.currencies.includes(wanted) ? wanted : this.plan.currency
  }

  #consolidate(): RecordConsolidation {
    const { isExcluded, consolidation } = this.plan
    return consolidateRecords(this.records, {
      isExcluded,
      preference: this.#preference(),
      decisions: this.#decisions,
      automatic: consolidation.automatic,
    })
  }

  /** Source ids, the one whose records speak first in front. */
  #preference(): string[] {
    const { consolidation, labels } = this.plan
    return [...new Set([...consolidation.prefer, ...labels.map(({ id }) => id)])]
  }

  /** Lets the tables of the company's own currency read the records' columns. */
  #arrange(): void {
    arrangeOrders(this.records, this.#rulesOf(this.plan.currency, this.#consolidation.leads))
  }

  #rulesOf(currency: string, leads: CompanyLeads, ratesOn: number | null = null): TableRules {
    const { freightIncluded, defaultShare, goodsCosts, isExcluded, consolidation } = this.plan
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
      today: civilDay(this.#around.now(), this.offsets),
      sameOrders: {
        systemOfRecord: consolidation.systemOfRecord,
        preference: this.#preference(),
        decisions: this.#decisions,
      },
    }
  }

  #analyse(currency: string, leads: CompanyLeads, ratesOn: number | null): Analysis {
    const { plan, records } = this
    const rules = this.#rulesOf(currency, leads, ratesOn)
    const table = buildOrderTable(records, rules)
    const activities = this.#activities(rules)
    records.rest()
    const { today } = rules
    const costs = costTable(records.costs.rows, { rates: this.rates, currency, ratesOn, today, service: plan.service })
    return this.#analysisOf(table, costs, activities)
  }

  #analysisOf(
    table: OrderTable,
    costs: CostTable,
    activities: ActivityTable,
    history: KeptHistory | null = null,
  ): Analysis {
    const { definition, fixedDays, fiscalYearStartMonth, historyComplete, riskDays, forecast } = this.plan
    const settings = { definition, fixedDays, fiscalYearStartMonth, historyComplete, riskDays, forecast }
    return new Analysis(table, this.#dataVersion, settings, this.#around.models, costs, activities, history)
  }

  #activities(rules: TableRules) {
    const { records } = this
    if (records.activities.count === 0) return NO_ACTIVITIES
    return activityTable(records, { ...rules, keys: accountKeys(records, rules.isExcluded, rules.leads) })
  }
}

/** Analyses at constant currency that are kept. */
const MOST_CONSTANT = 3
