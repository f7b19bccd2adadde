import type { AnyQuestion } from './protocol'

/** A question waiting for its turn. */
export interface Waiting {
  readonly id: number
  readonly question: AnyQuestion
}

/**
 * Questions in the order they came. A question that is cancelled before its turn is never computed, so of a dragged
 * slider's many questions only those still wanted cost anything.
 */
export class AskQueue {
  readonly #waiting = new Map<number, AnyQuestion>()

  get size(): number {
    return this.#waiting.size
  }

  add({ id, question }: Waiting): void {
    this.#waiting.set(id, question)
  }

  cancel(id: number): void {
    this.#waiting.delete(id)
  }

  /** The next question, taken out; null when none waits. */
  take(): Waiting | null {
    const next = this.#waiting.entries().next()
    if (next.done) return null
    const [id, question] = next.value
    this.#waiting.delete(id)
    return { id, question }
  }
}
