import { EngineError } from './EngineError'
import type {
  AnyModelQuestion,
  FromModels,
  ModelProgress,
  ModelQuestionName,
  ModelQuestions,
  ToModels,
} from './modelsProtocol'
import { transferables } from './transferables'

/** Whoever answers model questions. */
export interface Models {
  /** Calls `listener` with how far the work is; with null when nothing is left to do. There is one listener. */
  onProgress(listener: (progress: ModelProgress | null) => void): void

  /**
   * Asks and waits. Aborting takes the question back, also when it is being computed: the work stops at its next step.
   * `makeAsk` is called once, and once more when the calculation crashed: what it returns is transferred away.
   *
   * @throws EngineError when it cannot be answered; the signal's reason when it aborts.
   */
  ask<Name extends ModelQuestionName>(
    name: Name,
    makeAsk: () => ModelQuestions[Name]['ask'],
    signal: AbortSignal,
  ): Promise<ModelQuestions[Name]['answer']>
}

/** The part of a `Worker` that the client uses. */
export interface ModelsWorker {
  postMessage(message: ToModels, transfer: ArrayBuffer[]): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromModels>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

interface Pending {
  readonly makeQuestion: () => AnyModelQuestion
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: unknown) => void
}

/**
 * The figures' side of the border to the models' worker. The worker is started with the first question; when it crashes
 * it is started once more and asked again what it had not answered. After a second crash every question is refused.
 */
export class ModelsClient implements Models {
  readonly #spawn: () => ModelsWorker
  readonly #pending = new Map<number, Pending>()
  #tell: (progress: ModelProgress | null) => void = () => undefined
  #worker: ModelsWorker | null = null
  #nextId = 1
  #crashes = 0

  constructor(spawn: () => ModelsWorker) {
    this.#spawn = spawn
  }

  onProgress(listener: (progress: ModelProgress | null) => void): void {
    this.#tell = listener
  }

  ask<Name extends ModelQuestionName>(
    name: Name,
    makeAsk: () => ModelQuestions[Name]['ask'],
    signal: AbortSignal,
  ): Promise<ModelQuestions[Name]['answer']> {
    const makeQuestion = () => ({ name, ask: makeAsk() }) as AnyModelQuestion
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error)
      if (this.#crashes > MAX_RESTARTS) return reject(new EngineError(CRASHED))
      const id = this.#nextId++
      this.#pending.set(id, { makeQuestion, resolve: resolve as (answer: unknown) => void, reject })
      signal.addEventListener('abort', () => this.#cancel(id, signal.reason), { once: true })
      this.#worker ??= this.#start()
      this.#post(id, makeQuestion)
    })
  }

  #start(): ModelsWorker {
    const worker = this.#spawn()
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.#crashed()
    }
    worker.onmessageerror = () => this.#crashed()
    return worker
  }

  #post(id: number, makeQuestion: () => AnyModelQuestion): void {
    const question = makeQuestion()
    this.#worker?.postMessage({ kind: 'ask', id, question }, transferables(question))
  }

  #receive(message: FromModels): void {
    const pending = this.#pending.get(message.id)
    if (pending === undefined) return
    if (message.kind === 'progress') return this.#tell(message.progress)
    this.#leave(message.id)
    if (message.kind === 'answer') pending.resolve(message.answer)
    else pending.reject(new EngineError(message.problem))
  }

  #cancel(id: number, reason: unknown): void {
    const pending = this.#pending.get(id)
    if (pending === undefined) return
    this.#leave(id)
    pending.reject(reason)
    this.#worker?.postMessage({ kind: 'cancel', id }, [])
  }

  #leave(id: number): void {
    this.#pending.delete(id)
    if (this.#pending.size === 0) this.#tell(null)
  }

  #crashed(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#crashes++
    if (this.#crashes > MAX_RESTARTS) {
      for (const [id, { reject }] of this.#pending) {
        this.#leave(id)
        reject(new EngineError(CRASHED))
      }
    }
    if (this.#pending.size === 0) return
    this.#worker = this.#start()
    for (const [id, { makeQuestion }] of this.#pending) this.#post(id, makeQuestion)
  }
}

const MAX_RESTARTS = 1

const CRASHED = {
  message: 'The calculation of the forecast stopped twice and was not started a third time.',
  remedy: 'Reload the page. All other figures are complete without it.',
}
