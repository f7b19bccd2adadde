import type { MergeDecision } from '../core/consolidation/mergeDecision'
import type { Records } from '../core/Records'
import type { Scope } from '../core/scope'
import type { Http } from '../sources/http'
import type { SnapshotShelf } from '../store/SnapshotShelf'
import type { SyncReport } from '../sources/syncReport'
import type { Analysis } from './Analysis'
import { answer } from './answer'
import { Checkpoints } from './Checkpoints'
import { configuredPlan } from './configuredPlan'
import { describedPlan } from './describedPlan'
import { failuresOf } from './failuresOf'
import type { FeedMark } from './feedMarks'
import { FollowedFeeds } from './FollowedFeeds'
import { findWhoIsSignedIn } from './findWhoIsSignedIn'
import { heldStatus } from './heldStatus'
import { type Held, Holding, type HoldingSurroundings } from './Holding'
import { NamesToCome } from './NamesToCome'
import { readConfiguration } from './readConfiguration'
import { type Plan, planOfFiles } from './plan'
import { pacedModels } from './pacedModels'
import { problemOf } from './problemOf'
import type { AnyQuestion } from './protocol'
import { planOfSnapshot, snapshotOf } from './snapshot'
import { SnapshotKeeper } from './SnapshotKeeper'
import { type Reading, startReading } from './startReading'
import { type EngineStatus, INITIAL_STATUS, type Opening } from './status'

/** What the engine takes from its surroundings. */
export interface EngineSurroundings extends HoldingSurroundings {
  readonly http: Http
  /** Where what was read is kept for the next opening. */
  readonly shelf: SnapshotShelf
  /** Resolves when putting away holds up nobody; absent: at once. */
  readonly quiet?: () => Promise<void>
}

/**
 * Owns the data: reads sources into records, builds the order table, answers questions about it. It lives in the
 * worker; nothing in it knows of threads.
 */
export class Engine {
  readonly #around: EngineSurroundings
  readonly #keeper: SnapshotKeeper
  readonly #checkpoints: Checkpoints
  readonly #names = new NamesToCome()
  readonly #feeds: FollowedFeeds
  #status: EngineStatus = INITIAL_STATUS
  #tell: (status: EngineStatus) => void = () => undefined
  #stop = new AbortController()
  #reading: Reading | null = null
  #held: Holding | null = null
  /** Of the snapshot that is held, until something newer is: the key of its sources. */
  #heldKey: string | null = null
  #marks: readonly FeedMark[] = []
  /** A mark of who the data were read for; null: not known. */
  #reader: string | null = null
  #version = 0
  #decisions: readonly MergeDecision[] = []

  constructor(around: EngineSurroundings) {
    this.#around = around
    this.#feeds = new FollowedFeeds(around.now, (reading) => this.#say({ reading }))
    this.#keeper = new SnapshotKeeper(around.shelf, (keeping) => this.#say({ keeping }), around.quiet)
    this.#checkpoints = new Checkpoints(this.#keeper, around.now)
    around.models.onProgress(pacedModels(around.now, (modelling) => this.#say({ modelling })))
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
   * Reads what is to be opened in place of what is held; what is held stays until the new data are complete. The configured
   * sources show what was kept of them when they were last open, until then. Opening
   * the same again after a reading that broke off goes on where it broke off. Never rejects: trouble is in the status.
   */
  async open(opening: Opening): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#names.begin()
    try {
      if (opening.kind === 'configured' && !this.isReady) await this.#holdKept(signal)
      const reading = await this.#prepare(opening, signal)
      if (reading === null) return this.#say({ phase: this.isReady ? 'ready' : 'empty' })
      this.#say({ phase: 'reading', problem: null, reading: [], sources: reading.plan.labels })
      const report = await reading.run(signal)
      this.#reading = report.complete ? null : reading
      this.#take(reading, report)
    } catch (error) {
      if (signal.aborted) return
      this.#names.fail()
      this.#say({ phase: this.isReady ? 'ready' : 'failed', problem: problemOf(error) })
    }
  }

  /**
   * The answer, or a promise of one that waits for the models' worker; the signal takes such a question back.
   * @throws Error when there is nothing to answer from, or the question cannot be answered.
   */
  answer(question: AnyQuestion, signal: AbortSignal): unknown {
    if (NamesToCome.isNeededFor(question) && this.#heldKey !== null)
      return this.#names.wait(signal).then(() => this.answer(question, signal))
    return answer(question, this.analysisOf(question.ask.scope), this.#present, signal)
  }

  async #prepare(opening: Opening, signal: AbortSignal): Promise<Reading | null> {
    const isSame = this.#reading?.opening.kind === 'configured' && opening.kind === 'configured'
    if (isSame && opening.whole !== true) return this.#reading
    this.#feeds.clear()
    const plan = opening.kind === 'files' ? planOfFiles(opening) : await this.#configured(opening, signal)
    if (plan === null || plan.sources.length === 0) return null
    const base = await this.#keeper.readOn(plan.key)
    this.#reader ??= base?.about.reader ?? null
    return startReading(opening, plan, base, {
      now: this.#around.now,
      onProgress: (progress, reading) => {
        this.#feeds.follow(progress)
        this.#checkpoints.follow(reading, this.#reader)
      },
    })
  }

  async #configured(opening: Exclude<Opening, { kind: 'files' }>, signal: AbortSignal): Promise<Plan | null> {
    const { http } = this.#around
    const read = await readConfiguration(opening, http, signal)
    if ('mistakes' in read) {
      await this.#keepOnlyOf(null)
      this.#say({ mistakes: read.mistakes })
      return null
    }
    findWhoIsSignedIn(
      http,
      read.configuration.signIn,
      this.#status.signIn?.name ?? null,
      (change) => this.#say(change),
      (reader) => this.#readFor(reader),
      signal,
    )
    const asked = await configuredPlan(read.configuration, http, signal)
    const plan = opening.kind === 'configured' ? asked : { ...asked, key: null }
    await this.#keepOnlyOf(plan.key)
    this.#say({ mistakes: [], ...describedPlan(plan) })
    return plan
  }

  /** Shows what was kept, unless something else has been decided about accounts since. */
  async #holdKept(signal: AbortSignal): Promise<void> {
    const snapshot = await this.#keeper.read()
    signal.throwIfAborted()
    if (snapshot === null) return
    const { about, figures } = snapshot
    this.#reader = about.reader
    if (figures === null || JSON.stringify(about.decisions) !== JSON.stringify(this.#decisions)) return
    let records: Records | null = null
    this.#heldKey = about.key
    this.#hold({
      plan: planOfSnapshot(about),
      records: () => (records ??= snapshot.records()),
      report: about.report,
      kept: figures,
    })
  }

  /** Lets go of what was kept of other sources than these: it is nobody's any more. */
  async #keepOnlyOf(key: string | null): Promise<void> {
    if (this.#heldKey === null || this.#heldKey === key) return
    this.#held = null
    this.#heldKey = null
    this.#say({ dataVersion: 0, readAtMs: null, named: true, phase: 'starting' })
    await this.#keeper.wipe()
  }

  /** Lets go of what was kept for somebody else, and reads everything for whoever it is now. */
  #readFor(reader: string): void {
    const before = this.#reader
    this.#reader = reader
    if (before === null || before === reader) return
    this.#heldKey ??= ''
    void this.#keepOnlyOf(null).then(() => this.open({ kind: 'configured', whole: true }))
  }

  /** Takes what a person has decided about accounts; the companies are found anew, and so is every figure. */
  decide(decisions: readonly MergeDecision[]): void {
    this.#decisions = decisions
    // Companies are found by names: what was kept stays as it is until they are there.
    if (this.#held === null || this.#heldKey !== null) return
    this.#held.decide(decisions, ++this.#version)
    this.#sayHeld(this.#held)
    this.#keep(this.#held)
  }

  #take(reading: Reading, report: SyncReport): void {
    const { plan, records } = reading
    const { sources: _, ...kept } = plan
    if (records.unnamed.size > 0 && this.isReady) {
      // Without the names of a source's customers no companies can be found: what was kept stays.
      this.#names.fail()
      return this.#say({ phase: 'ready', failures: failuresOf(report) })
    }
    this.#heldKey = null
    this.#marks = reading.marks()
    this.#keep(this.#hold({ plan: kept, records: () => records, report }))
    this.#names.come()
  }

  #hold(held: Held): Holding {
    this.#held = new Holding(held, this.#around, this.#decisions, ++this.#version)
    this.#sayHeld(this.#held)
    return this.#held
  }

  /** Puts what is held away for the next opening; files that somebody dropped are not. */
  #keep(held: Holding): void {
    const [{ key }, decisions, marks] = [held.plan, this.#decisions, this.#marks]
    if (key !== null) this.#keeper.writeWhenQuiet(() => snapshotOf(held, key, this.#reader, decisions, marks))
  }

  #sayHeld(held: Holding): void {
    const [dataVersion, named] = [this.#version, this.#heldKey === null]
    this.#say({ ...heldStatus(held), dataVersion, phase: 'ready', problem: null, named })
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
