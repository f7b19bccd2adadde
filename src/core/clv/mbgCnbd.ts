import { mbgCnbdLaw } from './mbgCnbdLaw'
import { mbgCnbdLikelihood } from './mbgCnbdLikelihood'
import { mbgNbd } from './mbgNbd'
import type { PurchaseModel } from './purchaseModel'

/**
 * MBG/CNBD-k: MBG/NBD for customers with a rhythm. The gaps of a customer are Erlang of `phases` ≥ 1, the more the more
 * regular; with one phase it is MBG/NBD.
 *
 * Source: Platzer & Reutterer (2016); Reutterer, Platzer & Schröder (2021).
 */
export function mbgCnbd(phases: number): PurchaseModel {
  return {
    ...mbgNbd,
    name: 'mbgCnbd',
    phases,
    starts: mbgNbd.starts.map(([r, alpha, a, b]) => [r, alpha / phases, a, b]),
    logLikelihood: (rows) => mbgCnbdLikelihood(rows, phases),
    law: (parameters) => mbgCnbdLaw(parameters, phases),
  }
}
