import type { HistoryRows } from '../../../../src/core/clv/purchaseHistory'
import type { PurchaseModel } from '../../../../src/core/clv/purchaseModel'
import { plainRows } from '../plainRows'
import { drawBeta, drawGamma } from './draws'
import type { Uniform } from './seededRandom'

/** A company that buys by a model's own law: what was seen of it, one row an account, and what came then. */
export interface SimulatedBuyers {
  readonly rows: HistoryRows
  /** Purchases of each row's account in the window after the history. */
  readonly later: Float64Array
}

/**
 * Draws accounts that begin within the first half of `observed` and are watched for `window` more: each has a rate and an
 * inclination to leave of its own, and buys step by step. The obvious way, which knows no formula of the model.
 */
export function simulatedBuyers(
  model: PurchaseModel,
  parameters: readonly number[],
  accounts: number,
  observed: number,
  window: number,
  uniform: Uniform,
): SimulatedBuyers {
  let logGaps = 0
  const drawn = Array.from({ length: accounts }, () => {
    const T = observed * (1 - uniform() / 2)
    let [x, tx, later] = [0, 0, 0]
    for (const at of purchaseTimes(model, parameters, T + window, uniform)) {
      if (at <= T) {
        logGaps += Math.log(at - tx)
        x++
        tx = at
      } else later++
    }
    return { x, tx, T, later }
  })
  const sorted = drawn.toSorted((a, b) => a.x - b.x || a.tx - b.tx || a.T - b.T)
  return { rows: plainRows(sorted, logGaps), later: Float64Array.from(sorted, (one) => one.later) }
}

/** The times of one account's repeat purchases until it leaves or `end` comes; its first purchase is at 0. */
function* purchaseTimes(
  { name, phases }: PurchaseModel,
  [r, alpha, third, fourth]: readonly number[],
  end: number,
  uniform: Uniform,
): Iterable<number> {
  const rate = drawGamma(r!, uniform) / alpha!
  const isPareto = name === 'paretoNbd'
  const leaving = isPareto ? drawGamma(third!, uniform) / fourth! : drawBeta(third!, fourth!, uniform)
  const until = isPareto ? Math.min(end, -Math.log(uniform()) / leaving) : end
  if (!isPareto && name !== 'bgNbd' && uniform() < leaving) return
  let at = 0
  while (true) {
    for (let tick = 0; tick < phases; tick++) at -= Math.log(uniform()) / rate
    if (at > until) return
    yield at
    if (!isPareto && uniform() < leaving) return
  }
}
