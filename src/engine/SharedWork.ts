import { Memo } from './Memo'

interface Running {
  readonly result: Promise<unknown>
  readonly stop: AbortController
  waiting: number
}

/**
 * Work that several may wait for at once: begun by the first who asks, finished results kept by key, and stopped when
 * the last who waits has gone. What failed or was stopped is not kept: it is begun anew by the next who asks.
 */
export class SharedWork {
  readonly #running = new Map<string, Running>()
  readonly #done: Memo

  constructor(capacity: number) {
    this.#done = new Memo(capacity)
  }

  /** The finished result under a key; undefined when there is none. */
  known<T>(key: string): T | undefined {
    return this.#done.known(key)
  }

  /** The result under `key`, made by `make` unless it is there or under way. Rejects with the signal's reason when it aborts. */
  wait<T>(key: string, make: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    const done = this.known<T>(key)
    if (done !== undefined) return Promise.resolve(done)
    if (signal.aborted) return Promise.reject(signal.reason as Error)
    const running = this.#running.get(key) ?? this.#begin(key, make)
    running.waiting++
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason as Error)
        running.waiting--
        if (running.waiting > 0) return
        if (this.#running.get(key) === running) this.#running.delete(key)
        running.stop.abort(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      running.result
        .then((result) => resolve(result as T), reject)
        .finally(() => signal.removeEventListener('abort', leave))
    })
  }

  #begin<T>(key: string, make: (signal: AbortSignal) => Promise<T>): Running {
    const stop = new AbortController()
    const running: Running = { result: make(stop.signal), stop, waiting: 0 }
    this.#running.set(key, running)
    running.result
      .then((result) => this.#done.recall(key, () => result))
      .catch(() => undefined)
      .finally(() => {
        if (this.#running.get(key) === running) this.#running.delete(key)
      })
    return running
  }
}
