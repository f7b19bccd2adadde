import type { Models } from '../../src/engine/ModelsClient'
import { modelSteps } from '../../src/engine/models/modelSteps'
import type { AnyModelQuestion } from '../../src/engine/modelsProtocol'

/** Answers model questions in the same thread, each in one go, as the models' worker would. */
export function modelsAtHand(): Models {
  return {
    onProgress: () => undefined,
    ask: async (name, makeAsk) => {
      const steps = modelSteps({ name, ask: makeAsk() } as AnyModelQuestion)
      for (;;) {
        const { done, value } = steps.next()
        if (done) return value as never
      }
    },
  }
}
