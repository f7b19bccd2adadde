import { EngineError } from './EngineError'
import type { AnyQuestion, QuestionName } from './protocol'

/** Questions about what accounts are called, or that find companies by it. */
const NEED_NAMES: ReadonlySet<QuestionName> = new Set(['companies', 'mergePreview', 'audienceList'])

/** Whoever waits for the names of accounts while figures of the last opening are shown without them. */
export class NamesToCome {
  #hasFailed = false
  #waiting: { readonly resolve: () => void; readonly reject: (reason: unknown) => void }[] = []

  static isNeededFor({ name }: AnyQuestion): boolean {
    return NEED_NAMES.has(name)
  }

  /** Resolves when the names are there. @throws EngineError when they could not be read; the signal's reason. */
  wait(signal: AbortSignal): Promise<void> {
    if (this.#hasFailed) return Promise.reject(new EngineError(NAMELESS))
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      this.#waiting.push({ resolve, reject })
    })
  }

  /** They are being read. */
  begin(): void {
    this.#hasFailed = false
  }

  come(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }

  fail(): void {
    this.#hasFailed = true
    for (const { reject } of this.#waiting.splice(0)) reject(new EngineError(NAMELESS))
  }
}

const NAMELESS = {
  message: 'The names of the accounts could not be read.',
  remedy: 'Read again when the sources answer.',
}
