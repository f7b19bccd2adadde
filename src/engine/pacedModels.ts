import { PROGRESS_EVERY_MS } from './FollowedFeeds'
import type { ModelProgress } from './modelsProtocol'

/** Hands progress of the models on, within a stage at most every so often: models tell far more than a screen can draw. */
export function pacedModels(now: () => number, tell: (modelling: ModelProgress | null) => void) {
  let told: ModelProgress | null = null
  let toldAtMs = Number.NEGATIVE_INFINITY
  return (modelling: ModelProgress | null): void => {
    const at = now()
    if (modelling?.stage === told?.stage && at - toldAtMs < PROGRESS_EVERY_MS) return
    told = modelling
    toldAtMs = at
    tell(modelling)
  }
}
