import { civilDay, zoneOffsets, type ZoneOffsets } from '../core/calendar'
import { buildOrderTable } from '../core/buildOrderTable'
import type { Column } from '../core/Column'
import { RateTable } from '../core/rates'
import { Records } from '../core/Records'
import type { Scope } from '../core/scope'
import type { Http } from '../sources/http'
import { droppedFile } from '../sources/csv/droppedFile'
import type { MappingDefaults, MappingGuess } from '../sources/csv/guessMapping'
import { inspect } from '../sources/csv/inspect'
import type { Page } from '../sources/source'
import { createSync, type Sync, type SyncProgress } from '../sources/sync'
import type { SyncReport } from '../sources/syncReport'
import { Analysis } from './Analysis'
import { answer } from './answer'
import { configuredPlan } from './configuredPlan'
import { type Plan, planOfFiles } from './plan'
import { problemOf } from './problemOf'
import type { AnyQuestion, InspectedFile } from './protocol'
import { type EngineStatus, type FeedProgress, INITIAL_STATUS, type Opening } from './status'

/** What the engine takes from its surroundings. */
export interface EngineSurroundings {
  readonly http: Http
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** One reading of sources that may still have to go on. */
interface Reading {
  readonly opening: Opening
  readonly plan: Plan
  readonly records: Records
  readonly sync: Sync
}

/** What was read, and how it is to be looked at. */
interface Held {
  readonly plan: Omit<Plan, 'sources'>
  readonly records: Records
  readonly report: SyncReport
  readonly offsets: ZoneOffsets
  readonly rates: RateTable
}

/**
 * Owns the data: reads sources into records, builds the order table, answers questions about it. It lives in the
 * worker; nothing in it knows of threads.
 */
export class Engine {
  readonly #around: EngineSurroundings
  readonly #analyses = new Map<string, Analysis>()
  readonly #progress = new Map<string, FeedProgress>()
  #status: EngineStatus = INITIAL_STATUS
  #tell: (status: EngineStatus) => void = () => undefined
  #stop = new AbortController()
  #reading: Reading | null = null
  #held: Held | null = null

  constructor(around: EngineSurroundings) {
    this.#around = around
  }

  /** Whether there is data to answer from. */
  get isReady(): boolean {
    return this.#held !== null
  }

  /** Calls `listener` with every new status. There is one listener: the border. */
  onStatus(listener: (status: EngineStatus) => void): void {
    this.#tell = listener
  }

  /**
   * Reads what is to be opened in place of what is held; what is held stays until the new data are complete. Opening
   * the same again after a reading that broke off goes on where it broke off. Never rejects: trouble is in the status.
   */
  async open(opening: Opening): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    try {
      const reading = await this.#prepare(opening, signal)
      if (reading === null) return this.#say({ phase: this.isReady ? 'ready' : 'empty' })
      this.#say({ phase: 'reading', problem: null, reading: [], sources: reading.plan.labels })
      const report = await reading.sync.run(signal)
      this.#reading = report.complete ? null : reading
      this.#hold(reading, report)
    } catch (error) {
      if (signal.aborted) return
      this.#say({ phase: this.isReady ? 'ready' : 'failed', problem: problemOf(error) })
    }
  }

  /** @throws Error when there is nothing to answer from, or the question cannot be answered. */
  answer(question: AnyQuestion): unknown {
    const { records, report, rates } = this.#present
    return answer(question, this.analysisOf(question.ask.scope), { records, report, currencies: rates.currencies })
  }

  /** Looks into files that were dropped and guesses how each is to be read. @throws SourceError when one cannot be read. */
  inspect(files: readonly InspectedFile[], defaults: MappingDefaults): Promise<MappingGuess[]> {
    const { signal } = new AbortController()
    return Promise.all(files.map(({ name, file, kind }) => inspect(droppedFile(name, file), defaults, signal, kind)))
  }

  async #prepare(opening: Opening, signal: AbortSignal): Promise<Reading | null> {
    if (this.#reading !== null && this.#reading.opening.kind === 'configured' && opening.kind === 'configured') {
      return this.#reading
    }
    this.#progress.clear()
    const plan = opening.kind === 'files' ? planOfFiles(opening) : await this.#configured(signal)
    if (plan === null || plan.sources.length === 0) return null
    const records = new Records()
    const sync = createSync(
      plan.sources,
      { accept: (page) => takeIn(records, page) },
      {
        now: this.#around.now,
        maxRejectedShare: plan.maxRejectedShare,
        onProgress: (progress) => this.#follow(progress),
      },
    )
    return { opening, plan, records, sync }
  }

  async #configured(signal: AbortSignal): Promise<Plan | null> {
    const { plan, mistakes } = await configuredPlan(this.#around.http, signal)
    this.#say({ mistakes, ...(plan === null ? {} : described(plan)) })
    return plan
  }

  #follow({ source, feed, stage, rowsIn, total, pages }: SyncProgress): void {
    this.#progress.set(`${source}\n${feed}`, { source, feed, stage, rows: rowsIn, total, pages })
    this.#say({ reading: [...this.#progress.values()] })
  }

  #hold({ plan, records }: Reading, report: SyncReport): void {
    // The sources are let go, with all they remember of their reading.
    const { sources: _, ...kept } = plan
    const offsets = zoneOffsets(plan.zone, ...yearsOf(records, this.#around.now()))
    this.#held = { plan: kept, records, report, offsets, rates: new RateTable(plan.currency, plan.rates) }
    this.#analyses.clear()
    const dataVersion = this.#status.dataVersion + 1
    this.#status = { ...this.#status, dataVersion }
    const { table } = this.#analysisIn(plan.currency)
    this.#say({
      ...described(plan),
      phase: 'ready',
      problem: null,
      currencies: this.#held.rates.currencies,
      failures: failuresOf(report),
      accounts: table.accounts.count,
      sales: table.saleDay.length,
      newestDay: table.newestDay < 0 ? null : table.newestDay,
      firstDay: table.newestDay < 0 ? null : first(table.saleDay),
    })
  }

  /** The analysis that answers under a scope: that of its reporting currency. */
  analysisOf(scope: Scope): Analysis {
    const { plan, rates } = this.#present
    const wanted = scope.currency ?? plan.currency
    return this.#analysisIn(rates.currencies.includes(wanted) ? wanted : plan.currency)
  }

  #analysisIn(currency: string): Analysis {
    const known = this.#analyses.get(currency)
    if (known !== undefined) return known
    const { plan, offsets, rates, records } = this.#present
    const table = buildOrderTable(records, {
      offsets,
      rates,
      currency,
      freightIncluded: plan.freightIncluded,
      defaultShare: plan.defaultShare,
      isExcluded: plan.isExcluded,
      today: civilDay(this.#around.now(), offsets),
    })
    const analysis = new Analysis(table, this.#status.dataVersion, {
      definition: plan.definition,
      fixedDays: plan.fixedDays,
      historyComplete: plan.historyComplete,
    })
    this.#analyses.set(currency, analysis)
    return analysis
  }

  get #present(): Held {
    if (this.#held === null) throw new Error('no data has been loaded')
    return this.#held
  }

  #say(change: Partial<EngineStatus>): void {
    this.#status = { ...this.#status, ...change }
    this.#tell(this.#status)
  }
}

const YEAR_MS = 365.2425 * 86_400_000

/** The years from the oldest record to now, and one more at both ends; what is dated later is set aside. */
function yearsOf({ orders, adjustments }: Records, now: number): [number, number] {
  const oldest = Math.min(now, firstMs(orders), firstMs(adjustments))
  const year = (ms: number) => 1970 + Math.floor(ms / YEAR_MS)
  return [Math.max(1970, year(oldest) - 1), year(now) + 2]
}

function firstMs({ placedAtS, count }: { readonly placedAtS: Column; readonly count: number }): number {
  return 1000 * first(placedAtS.share(count))
}

/** The least of the values; Infinity when there are none. */
function first(values: Iterable<number>): number {
  let least = Infinity
  for (const value of values) if (value < least) least = value
  return least
}

function takeIn(records: Records, page: Page): void {
  for (const customer of page.customers) records.upsertCustomer(customer)
  for (const order of page.orders) records.upsertOrder(order)
  for (const adjustment of page.adjustments) records.upsertAdjustment(adjustment)
}

function described(plan: Held['plan']): Partial<EngineStatus> {
  const { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, labels } = plan
  return { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, sources: labels }
}

function failuresOf(report: SyncReport): EngineStatus['failures'] {
  return report.sources.flatMap(({ source, feeds }) =>
    feeds.flatMap(({ feed, error }) =>
      error === null ? [] : [{ source, feed, message: error.message, remedy: error.remedy }],
    ),
  )
}
