import type { AnyModelQuestion, ModelSteps } from '../modelsProtocol'
import { forecastSteps } from './forecastSteps'

/** The calculation that answers a question, not yet begun. */
export function modelSteps({ name, ask }: AnyModelQuestion): ModelSteps<unknown> {
  switch (name) {
    case 'forecast':
      return forecastSteps(ask)
  }
}
