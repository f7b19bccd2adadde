import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitPurchaseModel, type PurchaseFit } from '../../src/core/clv/fitPurchaseModel'
import { mbgCnbd } from '../../src/core/clv/mbgCnbd'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { orderQuantile } from '../../src/core/clv/orderQuantile'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import type { PurchaseModel } from '../../src/core/clv/purchaseModel'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { seededRandom } from '../core/clv/simulated/seededRandom'
import { simulatedBuyers } from '../core/clv/simulated/simulatedBuyers'

/** Models with laws to draw companies from: some buy often, some seldom, some leave soon. Times are weeks. */
export const LAWS: Readonly<Record<string, readonly [PurchaseModel, readonly number[]]>> = {
  'BG/NBD': [bgNbd, [0.8, 8, 0.8, 2.5]],
  'MBG/NBD': [mbgNbd, [0.9, 7, 0.9, 2.2]],
  'Pareto/NBD': [paretoNbd, [0.9, 9, 0.8, 15]],
  'MBG/CNBD-2': [mbgCnbd(2), [1.2, 5, 0.7, 2.5]],
  'MBG/CNBD-3': [mbgCnbd(3), [1.5, 4, 0.6, 3]],
}

/** What came of fitting a model to a company drawn from it. */
export interface ModelTrial {
  readonly fit: PurchaseFit
  /** (fitted − true) ÷ standard error of the log of each parameter. */
  readonly off: readonly number[]
  /** Share of accounts whose purchases lie in the middle 80 % of their distribution, ties broken at random. */
  readonly middle: number
  /** Share of accounts whose purchases lie in the 80 % interval of whole numbers, and what the intervals claim to hold. */
  readonly inside: number
  readonly held: number
  /** Purchases that came, expected ones, and the variance of the accounts together. */
  readonly actual: number
  readonly expected: number
  readonly variance: number
}

/** Draws a company of so many accounts, seen for `observed` weeks, fits its model, and forecasts `window` weeks more. */
export function modelTrial(
  [model, parameters]: readonly [PurchaseModel, readonly number[]],
  accounts: number,
  observed: number,
  window: number,
  seed: number,
): ModelTrial {
  const uniform = seededRandom(seed)
  const { later, rows } = simulatedBuyers(model, parameters, accounts, observed, window, uniform)
  const { x, tx, T } = rows
  const fit = runToEnd(fitPurchaseModel(model, rows))
  const law = model.law(fit.parameters)
  const sums = { middle: 0, inside: 0, held: 0, actual: 0, expected: 0, variance: 0 }
  for (let account = 0; account < accounts; account++) {
    const more = law.exceedance(x[account]!, tx[account]!, T[account]!, window, 1e-9)
    const atLeast = (n: number) => (n === 0 ? 1 : (more[n - 1] ?? 0))
    const came = later[account]!
    const place = atLeast(came + 1) + uniform() * (atLeast(came) - atLeast(came + 1))
    const low = orderQuantile(more, 0.1)
    const high = orderQuantile(more, 0.9)
    const expected = more.reduce((sum, one) => sum + one, 0)
    if (place > 0.1 && place < 0.9) sums.middle++
    if (came >= low && came <= high) sums.inside++
    sums.held += atLeast(low) - atLeast(high + 1)
    sums.actual += came
    sums.expected += expected
    sums.variance += more.reduce((sum, one, n) => sum + (2 * n + 1) * one, 0) - expected * expected
  }
  const size = parameters.length
  return {
    fit,
    off: parameters.map(
      (one, i) => Math.log(fit.parameters[i]! / one) / Math.sqrt(fit.covariance?.[i * size + i] ?? NaN),
    ),
    middle: sums.middle / accounts,
    inside: sums.inside / accounts,
    held: sums.held / accounts,
    actual: sums.actual,
    expected: sums.expected,
    variance: sums.variance,
  }
}
