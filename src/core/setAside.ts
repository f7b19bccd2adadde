/**
 * Why a well-formed order, credit, cost or activity is in no customer figure. Every order is either a sale or set aside for exactly
 * one reason: the first that applies, in the order written here. `doubled`: another system tells
 * the same order, and its word counts (see `sameOrders`). `zero-amount`: the net amount is not above 0. A credit that names an
 * order set aside shares its reason.
 */
export const SET_ASIDE_REASONS = [
  'cancelled',
  'draft',
  'test',
  'doubled',
  'no-customer',
  'excluded-account',
  'zero-amount',
  'unknown-rate',
  'future',
] as const

export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** How many records of a source were set aside for a reason, and their money in their own currency. */
export interface SetAside {
  readonly source: string
  readonly record: 'order' | 'credit' | 'cost' | 'activity'
  readonly reason: SetAsideReason
  /** '' for records that carry no money. */
  readonly currency: string
  readonly count: number
  /** Ten-thousandths of `currency`; credits are positive. */
  readonly amount: number
}
