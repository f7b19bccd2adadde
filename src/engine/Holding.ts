import type { CompanyLeads } from '../core/accountTable'
import type { ZoneOffsets } from '../core/calendar'
import type { RecordConsolidation } from '../core/consolidation/consolidateRecords'
import type { MergeDecision } from '../core/consolidation/mergeDecision'
import type { RateTable } from '../core/rates'
import type { Records } from '../core/Records'
import { DEFAULT_SCOPE, type Scope } from '../core/scope'
import type { SetAsideOrder } from '../core/setAsideOrders'
import type { SetAsideRecord } from '../core/setAsideRecords'
import type { SyncReport } from '../sources/syncReport'
import { Analysis } from './Analysis'
import type { KeptHistory } from './KeptHistory'
import type { Models } from './ModelsClient'
import { type HeldPlan, type Look, PlannedRecords, type Tables } from './PlannedRecords'

/** What the holding takes from its surroundings. */
export interface HoldingSurroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly models: Models
}

/** What was computed of records before they were put away: the tables are in the company's own currency. */
export interface KeptFigures extends Tables {
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

/** Analyses at constant currency that are kept. */
const MOST_CONSTANT = 3

/**
 * What was read, the companies found in it, and the analyses made of it so far: one a reporting currency, and
 * the newest few at constant currency.
 */
export class Holding {
  readonly report: SyncReport
  readonly #planned: PlannedRecords
  readonly #models: Models
  readonly #analyses = new Map<string, Analysis>()
  #dataVersion: number
  #decisions: readonly MergeDecision[]
  #consolidation: RecordConsolidation

  constructor(
    { plan, records, report, kept }: Held,
    { now, models }: HoldingSurroundings,
    decisions: readonly MergeDecision[],
    dataVersion: number,
  ) {
    this.report = report
    this.#planned = new PlannedRecords(plan, records, now, kept?.currencies ?? null)
    this.#models = models
    this.#dataVersion = dataVersion
    this.#decisions = decisions
    if (kept === undefined) {
      this.#consolidation = this.#consolidate()
    } else {
      this.#consolidation = { leads: kept.leads, followed: [], proposals: [] }
      this.#analyses.set(plan.currency, this.#analysisOf(kept, kept.history))
    }
  }

  get plan(): HeldPlan {
    return this.#planned.plan
  }

  get records(): Records {
    return this.#planned.records
  }

  /** Of the business zone, over the years of the records. */
  get offsets(): ZoneOffsets {
    return this.#planned.offsets
  }

  /** What figures can be reported in. */
  get currencies(): readonly string[] {
    return this.#planned.currencies
  }

  /** The exchange rates known, in the company's own currency. */
  get rates(): RateTable {
    return this.#planned.rates
  }

  /** Which customers are one company. */
  get consolidation(): RecordConsolidation {
    return this.#consolidation
  }

  /** Finds the companies anew under other decisions; every analysis is made anew, as of another data version. */
  decide(decisions: readonly MergeDecision[], dataVersion: number): void {
    this.#decisions = decisions
    this.#dataVersion = dataVersion
    this.#analyses.clear()
    this.#consolidation = this.#consolidate()
  }

  /** The analysis that answers under a scope: that of its reporting currency and, at constant currency, of the rates of its day. */
  analysisOf(scope: Scope): Analysis {
    const look = this.#lookOf(scope)
    const { currency, ratesOn } = look
    const key = ratesOn === null ? currency : `${currency} ${this.#ratesKey(currency, ratesOn)}`
    const known = this.#analyses.get(key)
    if (known !== undefined) return known
    const analysis = this.#analysisOf(this.#planned.tables(look))
    if (ratesOn !== null) this.#makeRoom()
    this.#analyses.set(key, analysis)
    return analysis
  }

  /** What the analysis of a scope would be if customers were merged otherwise; made anew each time. */
  analysisUnder(leads: CompanyLeads, scope: Scope): Analysis {
    return this.#analysisOf(this.#planned.tables({ ...this.#lookOf(scope), leads }))
  }

  /** The orders of accounts of the scope's analysis that count in no figure. */
  setAside(scope: Scope, isOf: (account: number) => boolean): readonly SetAsideOrder[] {
    return this.#planned.setAside(this.#lookOf(scope), isOf)
  }

  /** Every record that is in no figure of the scope's analysis. */
  setAsideRecords(scope: Scope): readonly SetAsideRecord[] {
    return this.#planned.setAsideRecords(this.#lookOf(scope))
  }

  #lookOf(scope: Scope): Look {
    return this.#look(this.#currencyOf(scope), this.#consolidation.leads, this.#ratesOn(scope))
  }

  #look(currency: string, leads: CompanyLeads, ratesOn: number | null): Look {
    return { currency, leads, ratesOn, decisions: this.#decisions }
  }

  #currencyOf({ currency }: Scope): string {
    return currency !== null && this.currencies.includes(currency) ? currency : this.plan.currency
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

  /** Finds the companies, and arranges the records for the tables of the company's own currency. */
  #consolidate(): RecordConsolidation {
    const found = this.#planned.consolidate(this.#decisions)
    this.#planned.arrange(this.#look(this.plan.currency, found.leads, null))
    return found
  }

  #analysisOf({ table, costs, activities }: Tables, history: KeptHistory | null = null): Analysis {
    const { definition, fixedDays, fiscalYearStartMonth, historyComplete, riskDays, forecast } = this.plan
    const settings = { definition, fixedDays, fiscalYearStartMonth, historyComplete, riskDays, forecast }
    return new Analysis(table, this.#dataVersion, settings, this.#models, costs, activities, history)
  }
}
