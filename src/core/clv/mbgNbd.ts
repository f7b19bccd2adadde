import { betaGeometricLaw } from './betaGeometricLaw'
import { betaGeometricLikelihood } from './betaGeometricLikelihood'
import type { PurchaseModel } from './purchaseModel'

/**
 * MBG/NBD: as BG/NBD, but a customer may leave after its first purchase too, so that one-time buyers can be gone.
 *
 * Source: Batislam, Denizel & Filiztekin (2007).
 */
export const mbgNbd: PurchaseModel = {
  name: 'mbgNbd',
  parameters: ['r', 'alpha', 'a', 'b'],
  isTime: [false, true, false, false],
  phases: 1,
  starts: [
    [0.5, 0.2, 0.8, 1.6],
    [1, 0.5, 0.1, 1],
    [0.2, 0.05, 2, 10],
  ],
  logLikelihood: (rows) => betaGeometricLikelihood(rows, 1),
  law: (parameters) => betaGeometricLaw(parameters, 1),
}
