import type { MergeDecision } from '../core/consolidation/mergeDecision'
import { Records } from '../core/Records'
import { DEFAULT_SCOPE, type Scope } from '../core/scope'
import type { SignInConfiguration } from '../sources/configuration'
import type { Http } from '../sources/http'
import { droppedFile } from '../sources/csv/droppedFile'
import type { MappingDefaults, MappingGuess } from '../sources/csv/guessMapping'
import { inspect } from '../sources/csv/inspect'
import type { Page } from '../sources/source'
import { signedInName } from '../sources/signedInName'
import { createSync, type Sync, type SyncProgress } from '../sources/sync'
import type { SyncReport } from '../sources/syncReport'
import type { Analysis } from './Analysis'
import { answer } from './answer'
import { configuredPlan } from './configuredPlan'
import { readConfiguration } from './readConfiguration'
import { type HeldPlan, Holding, type HoldingSurroundings, least } from './Holding'
import { type Plan, planOfFiles } from './plan'
import { problemOf } from './problemOf'
import type { AnyQuestion, InspectedFile } from './protocol'
import { type EngineStatus, type FeedProgress, INITIAL_STATUS, type Opening } from './status'

/** What the engine takes from its surroundings. */
export interface EngineSurroundings extends HoldingSurroundings {
  readonly http: Http
}

/** A page that comes sooner after the last one that was told is told with a later one: each makes the screen draw. */
const PROGRESS_EVERY_MS = 100

/** One reading of sources that may still have to go on. */
interface Reading {
  readonly opening: Opening
  readonly plan: Plan
  readonly records: Records
  readonly sync: Sync
}

/**
 * Owns the data: reads sources into records, builds the order table, answers questions about it. It lives in the
 * worker; nothing in it knows of threads.
 */
export class Engine {
  readonly #around: EngineSurroundings
  readonly #progress = new Map<string, FeedProgress>()
  #status: EngineStatus = INITIAL_STATUS
  #tell: (status: EngineStatus) => void = () => undefined
  #stop = new AbortController()
  #reading: Reading | null = null
  #held: Holding | null = null
  #decisions: readonly MergeDecision[] = []
  #progressToldAtMs = Number.NEGATIVE_INFINITY

  constructor(around: EngineSurroundings) {
    this.#around = around
    around.models.onProgress((modelling) => this.#say({ modelling }))
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

  /**
   * The answer, or a promise of one that waits for the models' worker; the signal takes such a question back.
   *
   * @throws Error when there is nothing to answer from, or the question cannot be answered.
   */
  answer(question: AnyQuestion, signal: AbortSignal): unknown {
    const held = this.#present
    return answer(question, held.analysisOf(question.ask.scope), held, signal)
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
    const { http } = this.#around
    const read = await readConfiguration(http, signal)
    if ('mistakes' in read) {
      this.#say({ mistakes: read.mistakes })
      return null
    }
    this.#askWho(read.configuration.signIn, signal)
    const plan = await configuredPlan(read.configuration, http, signal)
    this.#say({ mistakes: [], ...described(plan) })
    return plan
  }

  /** Finds out who is signed in, beside the reading: nothing waits for it, and nothing fails with it. */
  #askWho(signIn: SignInConfiguration | null, signal: AbortSignal): void {
    if (signIn === null) return this.#say({ signIn: null })
    const { signOut } = signIn
    this.#say({ signIn: { name: this.#status.signIn?.name ?? null, signOut } })
    void signedInName(this.#around.http, signIn, signal).then((name) => this.#say({ signIn: { name, signOut } }))
  }

  #follow({ source, feed, stage, rowsIn, total, pages }: SyncProgress): void {
    const key = `${source}\n${feed}`
    const hasTurned = this.#progress.get(key)?.stage !== stage
    this.#progress.set(key, { source, feed, stage, rows: rowsIn, total, pages })
    const now = this.#around.now()
    if (!hasTurned && now - this.#progressToldAtMs < PROGRESS_EVERY_MS) return
    this.#progressToldAtMs = now
    this.#say({ reading: [...this.#progress.values()] })
  }

  /** Takes what a person has decided about accounts; the companies are found anew, and so is every figure. */
  decide(decisions: readonly MergeDecision[]): void {
    this.#decisions = decisions
    if (this.#held === null) return
    const dataVersion = this.#status.dataVersion + 1
    this.#held.decide(decisions, dataVersion)
    this.#sayHeld(this.#held, dataVersion)
  }

  #hold({ plan, records }: Reading, report: SyncReport): void {
    const { sources: _, ...kept } = plan
    const dataVersion = this.#status.dataVersion + 1
    const held = new Holding(kept, records, report, this.#around, this.#decisions, dataVersion)
    this.#held = held
    this.#sayHeld(held, dataVersion)
  }

  #sayHeld(held: Holding, dataVersion: number): void {
    const { table } = held.analysisOf(DEFAULT_SCOPE)
    this.#say({
      ...described(held.plan),
      dataVersion,
      phase: 'ready',
      problem: null,
      currencies: held.currencies,
      failures: failuresOf(held.report),
      accounts: table.accounts.count,
      sales: table.saleDay.length,
      newestDay: table.newestDay < 0 ? null : table.newestDay,
      firstDay: table.newestDay < 0 ? null : least(table.saleDay),
    })
  }

  /** The analysis that answers under a scope: that of its reporting currency. */
  analysisOf(scope: Scope): Analysis {
    return this.#present.analysisOf(scope)
  }

  get #present(): Holding {
    if (this.#held === null) throw new Error('no data has been loaded')
    return this.#held
  }

  #say(change: Partial<EngineStatus>): void {
    this.#status = { ...this.#status, ...change }
    this.#tell(this.#status)
  }
}

function takeIn(records: Records, page: Page): void {
  for (const customer of page.customers) records.upsertCustomer(customer)
  for (const order of page.orders) records.upsertOrder(order)
  for (const adjustment of page.adjustments) records.upsertAdjustment(adjustment)
  for (const cost of page.costs ?? []) records.upsertCost(cost)
  for (const row of page.listRows ?? []) records.lists.upsert(row)
  for (const activity of page.activities ?? []) records.upsertActivity(activity)
}

function described(plan: HeldPlan): Partial<EngineStatus> {
  const { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, workspaceUrl, labels } = plan
  const said = { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, workspaceUrl }
  return { ...said, sources: labels }
}

function failuresOf(report: SyncReport): EngineStatus['failures'] {
  return report.sources.flatMap(({ source, feeds }) =>
    feeds.flatMap(({ feed, error }) =>
      error === null ? [] : [{ source, feed, message: error.message, remedy: error.remedy }],
    ),
  )
}
