import type { HistoryRows } from './purchaseHistory'

export type PurchaseModelName = 'mbgNbd' | 'bgNbd' | 'paretoNbd' | 'mbgCnbd'

/** Mean log-likelihood a unit at the logs of the parameters; fills `gradient` with its derivatives by those logs. */
export type LogLikelihood = (logParameters: Float64Array, gradient: Float64Array) => number

/**
 * A model of how customers without a contract buy and leave: while active each buys at its own rate, and leaves unseen.
 * Rates and the inclination to leave vary among customers by the model's parameters. No model knows of a unit of time:
 * parameters, histories and windows are in the same one.
 */
export interface PurchaseModel {
  readonly name: PurchaseModelName
  readonly parameters: readonly string[]
  /** The parameters that are measured in time: they grow with the unit, all others do not. */
  readonly isTime: readonly boolean[]
  /** Erlang phases a purchase takes: 1 where purchases are random, more where they are regular. */
  readonly phases: number
  /** Parameters from which a fit begins, for histories whose longest T is 1; the first is tried first. */
  readonly starts: readonly (readonly number[])[]
  readonly logLikelihood: (rows: HistoryRows) => LogLikelihood
  readonly law: (parameters: ArrayLike<number>) => PurchaseLaw
}

/**
 * What a model with its parameters says of an account with history (x, tx, T), 0 ≤ tx ≤ T. A new customer is the account
 * (0, 0, 0). Every figure is finite where it exists, and exact to about 1e-12 of itself.
 */
export interface PurchaseLaw {
  /** ln of the likelihood of such a history. */
  logLikelihood(x: number, tx: number, T: number): number
  /** The probability that the account has not left. */
  pActive(x: number, tx: number, T: number): number
  /** Expected purchases in (0, t] from the end of the history, t ≥ 0. */
  expected(x: number, tx: number, T: number, t: number): number
  /** Probability of more than n purchases in (0, t]; for n = 0, 1, … until it falls below `least`. Their sum is `expected`. */
  exceedance(x: number, tx: number, T: number, t: number, least: number): number[]
  /** The probability of no purchase in (0, t]. */
  pSilent(x: number, tx: number, T: number, t: number): number
  /** Purchases in all future, discounted continuously at `rate` > 0 a unit of time (DERT). */
  discountedForever(x: number, tx: number, T: number, rate: number): number
}
