import { paretoNbdLaw } from './paretoNbdLaw'
import { paretoNbdLikelihood } from './paretoNbdLikelihood'
import type { PurchaseModel } from './purchaseModel'

/**
 * Pareto/NBD: a customer may leave at any time, whether it has just bought or not.
 *
 * Source: Schmittlein, Morrison & Colombo, Counting your customers (1987).
 */
export const paretoNbd: PurchaseModel = {
  name: 'paretoNbd',
  parameters: ['r', 'alpha', 's', 'beta'],
  isTime: [false, true, false, true],
  phases: 1,
  starts: [
    [0.5, 0.25, 0.6, 0.3],
    [1, 0.5, 1.5, 2],
    [0.3, 0.1, 0.3, 0.05],
  ],
  logLikelihood: paretoNbdLikelihood,
  law: paretoNbdLaw,
}
