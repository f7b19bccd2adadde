import type { AnyModelQuestion, ModelSteps } from '../modelsProtocol'
import { expectedSteps } from './expectedSteps'
import { forecastSteps } from './forecastSteps'
import { riskSteps } from './riskSteps'

/** The calculation that answers a question, not yet begun. */
export function modelSteps({ name, ask }: AnyModelQuestion): ModelSteps<unknown> {
  switch (name) {
    case 'forecast':
      return forecastSteps(ask)
    case 'expected':
      return expectedSteps(ask)
    case 'risk':
      return riskSteps(ask)
  }
}
