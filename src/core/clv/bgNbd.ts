import { betaGeometricLaw } from './betaGeometricLaw'
import { betaGeometricLikelihood } from './betaGeometricLikelihood'
import type { PurchaseModel } from './purchaseModel'

/**
 * BG/NBD: a customer may leave after each repeat purchase, never after its first; so one that bought once is active
 * for ever.
 *
 * Source: Fader, Hardie & Lee, "Counting your customers" the easy way (2005).
 */
export const bgNbd: PurchaseModel = {
  name: 'bgNbd',
  parameters: ['r', 'alpha', 'a', 'b'],
  isTime: [false, true, false, false],
  phases: 1,
  starts: [
    [0.5, 0.2, 0.8, 2.4],
    [1, 0.5, 0.1, 1],
    [0.2, 0.05, 2, 20],
  ],
  logLikelihood: (rows) => betaGeometricLikelihood(rows, 0),
  law: (parameters) => betaGeometricLaw(parameters, 0),
}
