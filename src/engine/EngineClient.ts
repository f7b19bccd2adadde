import { EngineError } from './EngineError'
import type { MergeDecision } from '../core/consolidation/mergeDecision'
import type { MappingDefaults, MappingGuess } from '../sources/csv/guessMapping'
import type { AnyQuestion, FromEngine, InspectedFile, Problem, QuestionName, Questions, ToEngine } from './protocol'
import { type EngineStatus, INITIAL_STATUS, type Opening } from './status'

/** The part of a `Worker` that the client uses. */
export interface EngineWorker {
  postMessage(message: ToEngine): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

interface Pending {
  /** What was asked, to be asked again after a crash. */
  readonly message: ToEngine
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: unknown) => void
}

/**
 * The page's side of the thread border. It owns one worker; when that crashes it starts a new one once, opens the same
 * data again and asks again what was not answered. A second crash is said and not hidden.
 */
export class EngineClient {
  readonly #spawn: () => EngineWorker
  readonly #pending = new Map<number, Pending>()
  readonly #listeners = new Set<() => void>()
  #worker: EngineWorker
  #opening: Opening | null = null
  #decisions: readonly MergeDecision[] = []
  #status: EngineStatus = INITIAL_STATUS
  #nextId = 1
  #crashes = 0

  constructor(spawn: () => EngineWorker) {
    this.#spawn = spawn
    this.#worker = this.#start()
  }

  get status(): EngineStatus {
    return this.#status
  }

  /** What was opened last; null: nothing yet. */
  get opening(): Opening | null {
    return this.#opening
  }

  /** Calls `listener` after every change of `status`; the result stops that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens a data set in place of the present one. */
  open(opening: Opening): void {
    this.#opening = opening
    this.#post({ kind: 'open', opening })
  }

  /** Merges and parts accounts as a person has decided, in place of all decisions before. */
  decide(decisions: readonly MergeDecision[]): void {
    this.#decisions = decisions
    this.#post({ kind: 'decide', decisions })
  }

  /**
   * Reads what was opened last once more, with a new worker where the last one was given up; what it holds stays until
   * that is done. Nothing happens before `open`.
   */
  readAgain(): void {
    if (this.#opening === null) return
    if (this.#crashes <= MAX_RESTARTS) return this.#post({ kind: 'open', opening: this.#opening })
    this.#crashes = 0
    this.#restart()
  }

  /** Reads every row of the configured sources once more, not only what changed. Nothing happens while files are open. */
  readWhole(): void {
    if (this.#opening?.kind === 'configured') this.#post({ kind: 'open', opening: { kind: 'configured', whole: true } })
  }

  /**
   * Asks and waits. Aborting takes the question back: it is not computed if its turn has not come.
   *
   * @throws EngineError when the engine cannot answer; the signal's reason when it aborts.
   */
  ask<Name extends QuestionName>(
    name: Name,
    ask: Questions[Name]['ask'],
    signal?: AbortSignal,
  ): Promise<Questions[Name]['answer']> {
    const question = { name, ask } as AnyQuestion
    return this.#request((id) => ({ kind: 'ask', id, question }), signal)
  }

  /** Looks into dropped files and guesses how each is to be read. @throws EngineError when one cannot be read. */
  inspect(files: readonly InspectedFile[], defaults: MappingDefaults): Promise<MappingGuess[]> {
    return this.#request((id) => ({ kind: 'inspect', id, files, defaults }))
  }

  #request<Answer>(messageOf: (id: number) => ToEngine, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const id = this.#nextId++
      const message = messageOf(id)
      this.#pending.set(id, { message, resolve: resolve as (answer: unknown) => void, reject })
      signal?.addEventListener('abort', () => this.#cancel(id, signal.reason), { once: true })
      if (this.#crashes > MAX_RESTARTS) this.#failAll()
      else this.#post(message)
    })
  }

  /** Ends the worker; what was asked is never answered. */
  close(): void {
    this.#worker.terminate()
    this.#pending.clear()
  }

  #start(): EngineWorker {
    const worker = this.#spawn()
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.#crashed()
    }
    worker.onmessageerror = () => this.#crashed()
    return worker
  }

  #post(message: ToEngine): void {
    this.#worker.postMessage(message)
  }

  #receive(message: FromEngine): void {
    if (message.kind === 'status') return this.#setStatus({ ...this.#status, ...message.status })
    const pending = this.#pending.get(message.id)
    if (pending === undefined) return
    this.#pending.delete(message.id)
    if (message.kind === 'answer') pending.resolve(message.answer)
    else pending.reject(new EngineError(message.problem))
  }

  #cancel(id: number, reason: unknown): void {
    const pending = this.#pending.get(id)
    if (pending === undefined) return
    this.#pending.delete(id)
    pending.reject(reason)
    this.#post({ kind: 'cancel', id })
  }

  #crashed(): void {
    this.#worker.terminate()
    this.#crashes++
    if (this.#crashes > MAX_RESTARTS) {
      this.#setStatus({ ...this.#status, phase: 'failed', problem: CRASHED })
      return this.#failAll()
    }
    this.#restart()
    for (const { message } of this.#pending.values()) this.#post(message)
  }

  #restart(): void {
    this.#worker = this.#start()
    this.#post({ kind: 'decide', decisions: this.#decisions })
    if (this.#opening !== null) this.#post({ kind: 'open', opening: this.#opening })
  }

  #failAll(): void {
    for (const { reject } of this.#pending.values()) reject(new EngineError(CRASHED))
    this.#pending.clear()
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }
}

const MAX_RESTARTS = 1

const CRASHED: Problem = {
  message: 'The calculation stopped twice and was not started a third time.',
  remedy: 'Read again or reload the page. If it happens again, load less data at a time.',
}
