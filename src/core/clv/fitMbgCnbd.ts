import type { SearchProgress } from '../math/lbfgs'
import { fitPurchaseModel, type PurchaseFit } from './fitPurchaseModel'
import { mbgCnbd } from './mbgCnbd'
import type { HistoryRows } from './purchaseHistory'

const MOST_PHASES = 6

/**
 * Fits MBG/CNBD-k with the number of phases, 2 to 6, that makes the histories likeliest; whether it beats one phase
 * (MBG/NBD) is left to whoever compares. Yields after each evaluation.
 */
export function* fitMbgCnbd(rows: HistoryRows): Generator<SearchProgress, PurchaseFit> {
  let best = yield* fitPurchaseModel(mbgCnbd(2), rows)
  for (let phases = 3; phases <= MOST_PHASES; phases++) {
    const fit = yield* fitPurchaseModel(mbgCnbd(phases), rows)
    if (!(fit.logLikelihood > best.logLikelihood)) break
    best = fit
  }
  return best
}
