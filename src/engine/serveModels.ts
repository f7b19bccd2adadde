import { modelSteps } from './models/modelSteps'
import type { AnyModelQuestion, FromModels, ModelSteps, ToModels } from './modelsProtocol'
import { problemOf } from './problemOf'
import { transferables } from './transferables'

/** The models' side of its border: `post` sends, `later` gives waiting messages a turn. */
export interface ModelsBorder {
  readonly post: (message: FromModels, transfer: ArrayBuffer[]) => void
  readonly later: (run: () => void) => void
}

/**
 * Serves model questions over a border: returns what is to be called with every message that comes in. Questions are
 * answered one after the other, one step a turn: a cancellation is heard between two steps, and drops what was done.
 */
export function serveModels(
  { post, later }: ModelsBorder,
  stepsOf: (question: AnyModelQuestion) => ModelSteps<unknown> = modelSteps,
): (message: ToModels) => void {
  const waiting = new Map<number, ModelSteps<unknown>>()
  let isTurnComing = false
  const turn = () => {
    isTurnComing = false
    const next = waiting.entries().next()
    if (next.done) return
    const [id, steps] = next.value
    try {
      const { done, value } = steps.next()
      if (done) {
        waiting.delete(id)
        post({ kind: 'answer', id, answer: value }, transferables(value))
      } else post({ kind: 'progress', id, progress: value }, [])
    } catch (error) {
      waiting.delete(id)
      post({ kind: 'failed', id, problem: problemOf(error) }, [])
    }
    schedule()
  }
  const schedule = () => {
    if (isTurnComing || waiting.size === 0) return
    isTurnComing = true
    later(turn)
  }
  return (message) => {
    if (message.kind === 'cancel') waiting.delete(message.id)
    else waiting.set(message.id, stepsOf(message.question))
    schedule()
  }
}
