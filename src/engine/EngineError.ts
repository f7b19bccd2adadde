import type { Problem } from './protocol'

/** A question the engine could not answer: `message` says why, `remedy` what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly remedy: string

  constructor({ message, remedy }: Problem) {
    super(message)
    this.remedy = remedy
  }
}
